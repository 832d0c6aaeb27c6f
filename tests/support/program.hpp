// Runs a program of ours as a person would: arguments in, exit state and what it printed out.
#pragma once
#include "tests/support/temporary_folder.hpp"

#include <csignal>
#include <fcntl.h>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace rc::test {

class Program {
public:
    // Starts it, with standard input empty. Waited for in the destructor.
    explicit Program(std::vector<std::string> arguments) {
        process_ = ::fork();
        if (process_ != 0) return;
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
        redirect(STDOUT_FILENO, (output_ / "out").c_str(), O_WRONLY | O_CREAT);
        redirect(STDERR_FILENO, (output_ / "err").c_str(), O_WRONLY | O_CREAT);
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
    ~Program() { wait(); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void signal(int number) const { ::kill(process_, number); }
    // The exit state; minus the signal that ended it.
    int wait() {
        int status = 0;
        if (process_ > 0 && ::waitpid(process_, &status, 0) == process_)
            state_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
        process_ = 0;
        return state_;
    }
    std::string out() { return printed("out"); }
    std::string err() { return printed("err"); }

private:
    static void redirect(int descriptor, const char* file, int flags) { ::dup2(::open(file, flags, 0600), descriptor); }
    std::string printed(const char* name) {
        wait();
        std::ifstream in(output_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    TemporaryFolder output_;
    pid_t process_ = 0;
    int state_ = 0;
};

} // namespace rc::test
