// A page made by the server: one template, with the parts all pages share, in the reader's language.
#pragma once
#include "server/handlers/messages.hpp"
#include "server/http/message.hpp"

#include <kainjow/mustache.hpp>
#include <string>

namespace rc {
class Taxonomy;
}

namespace rc::handlers {

struct Services;

// In which language a page speaks: the one its address names by `ui`, else the best for Accept-Language. What `ui`
// names and there is not counts as not named. Refers to what the services keep; for one request.
class PageLanguage {
public:
    PageLanguage(const http::Request& request, const Services& services, const Taxonomy& taxonomy);

    const std::string& code() const { return messages_->language(); } // of labels, too
    const Messages& messages() const { return *messages_; }
    bool chosen() const { return chosen_; } // named by the address
    // A link to another page of this site, which keeps the choice. `address` may have a query and a fragment.
    std::string link(const std::string& address) const;
    // This same page in another language.
    std::string link_in(const std::string& language) const;

private:
    const http::Request* request_;
    const Messages* messages_ = nullptr;
    bool chosen_ = false;
};

// Fills templates/NAME.html with `values`, and with what the shared parts (templates/parts) ask for:
//   lang, assets (where scripts and styles are), home, nav, languages; page_title as `title` and the site's name;
//   {{#t}}key{{/t}} a message without values; {{#with_ui}} the choice of language for a form.
http::Reply page_reply(const std::string& name, const std::string& title, kainjow::mustache::data values,
                       const PageLanguage& language, const Services& services);

} // namespace rc::handlers
