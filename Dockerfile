# Two stages: compile with everything, run with little. The image holds programs, pages, taxonomy and the starter
# collection; documents, catalogue and index live in the volume /data.
# --build-arg OCR=ocr adds the recognition of scans, and some 60 MB.
FROM debian:bookworm-slim AS build
ARG OCR=
WORKDIR /src
COPY scripts/packages scripts/packages
RUN apt-get update && awk -v ocr="$OCR" '$1 == "build" || $1 == ocr { print $2 }' scripts/packages \
      | xargs apt-get install -y --no-install-recommends && rm -rf /var/lib/apt/lists/*
COPY . .
# Unlike on a machine of one's own, the viewer of originals must be had: an image is not completed later.
RUN bash -c '. scripts/lib.sh && install_pdf_viewer' && ls web/vendor/pdfjs-*/pdf.min.mjs
RUN cmake --preset release -DCMAKE_INSTALL_PREFIX=/usr -DRC_SHARE_DIR=/usr/share/resource-centre \
      && cmake --build --preset release && DESTDIR=/out cmake --install build/release --strip
# The libraries that the programs really load, as package names for the second stage.
RUN for program in /out/usr/bin/rc-*; do ldd "$program"; done | awk '$3 ~ "^/" { print $3 }' | sort -u \
      | xargs -n 1 readlink -f | xargs -n 1 basename | sed 's|^|*/|' | xargs -n 1 dpkg-query -S \
      | cut -d: -f1 | sort -u > /out/libraries && test -s /out/libraries

FROM debian:bookworm-slim
ARG OCR=
COPY --from=build /out/libraries /tmp/libraries
COPY scripts/packages /tmp/packages
RUN apt-get update && { cat /tmp/libraries; awk -v ocr="$OCR" '$1 == "run" || ($1 == ocr && $2 !~ /-dev$/) { print $2 }' /tmp/packages; echo curl; } \
      | xargs apt-get install -y --no-install-recommends \
      && rm -rf /var/lib/apt/lists/* /tmp/libraries /tmp/packages \
      && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin resource-centre \
      && install -d -o resource-centre /data
COPY --from=build /out/usr /usr
COPY scripts/container-start /usr/bin/container-start
USER resource-centre
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD curl -fsS http://127.0.0.1:8080/readyz || exit 1
CMD ["/usr/bin/container-start"]
