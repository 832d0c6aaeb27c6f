// The elements of HTML that the rules know.
#pragma once
#include <cstdint>
#include <string_view>

namespace rc::html {

// The elements the rules know; `other` is any other element, `text` a piece of text.
enum class Tag : std::uint8_t {
    text,
    other,
    a,
    address,
    article,
    aside,
    audio,
    base,
    blockquote,
    body,
    br,
    button,
    canvas,
    center,
    dd,
    div,
    dl,
    dt,
    embed,
    fieldset,
    figcaption,
    figure,
    footer,
    form,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    head,
    header,
    hr,
    html,
    iframe,
    img,
    input,
    li,
    link,
    main,
    meta,
    nav,
    noscript,
    object,
    ol,
    p,
    pre,
    script,
    section,
    select,
    span,
    style,
    svg,
    table,
    tbody,
    td,
    template_,
    textarea,
    th,
    thead,
    time,
    title,
    tr,
    ul,
    video
};

// Elements that begin a line of their own.
bool is_block(Tag tag);
bool is_heading(Tag tag);
// 1 for <h1> to 6 for <h6>; 0 for any other.
std::uint8_t heading_level(Tag tag);

// The element of that name in any case; Tag::other if it is none of ours.
Tag tag_named(std::string_view name);

} // namespace rc::html
