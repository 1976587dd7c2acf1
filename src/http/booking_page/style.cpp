#include "http/booking_page/frame.hpp"

namespace palpate::http::booking_page {

namespace {

// The colours and the rhythm are those of web/src/look. No font is loaded: the first page is there
// at once, also over a slow network.
constexpr std::string_view css =
    R"(:root { color-scheme: light dark; --ground: #f8f4ed; --raised: #fffdf9; --ink: #221e19;
  --soft: #655d52; --line: #ddd4c6; --edge: #8d8375; --action: #0c5a5d; --action-ink: #fdfaf4;
  --wash: #e0ebe7; --danger: #a8121c; --danger-ink: #fffaf5; }
@media (prefers-color-scheme: dark) { :root { --ground: #181512; --raised: #221e1a;
  --ink: #eae0d1; --soft: #b3a695; --line: #3a332b; --edge: #887b6b; --action: #83bfa9;
  --action-ink: #14201b; --wash: #232c27; --danger: #f08a78; --danger-ink: #2a0c08; } }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--edge); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 "Source Sans 3", system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline;
  gap: 0 1rem; padding-top: 1rem; color: var(--soft); }
header p { margin: 0; }
header a { padding: 0.6rem 0; }
main { padding-bottom: 2.5rem; }
footer { padding-top: 1rem; padding-bottom: 2.5rem; border-top: 1px solid var(--line);
  color: var(--soft); font-size: 0.9375rem; }
footer p { margin: 0.25rem 0; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.25rem 0 1rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
p { margin: 0.5rem 0; }
a { color: var(--action); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
.soft, .hint { color: var(--soft); }
.hint { margin: 0 0 0.35rem; font-size: 0.9375rem; }
.plain { list-style: none; margin: 1rem 0; padding: 0; }
.plain > li { border-top: 1px solid var(--line); }
.plain > li:last-child { border-bottom: 1px solid var(--line); }
.service { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline;
  justify-content: space-between; padding: 1rem 0; text-decoration: none; }
.service:hover strong { text-decoration: underline; }
.service strong { font-size: 1.2rem; }
.service span { color: var(--soft); }
.who, .weeks, .row, .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.weeks { justify-content: space-between; margin: 1.5rem 0 0; }
.who { margin: 0.25rem 0 0; padding: 0; list-style: none; }
.who a, .weeks a, .weeks span { display: block; padding: 0.7rem 0; min-height: 2.75rem; }
.who a { padding: 0.6rem 1rem; border: 1.5px solid var(--edge); border-radius: 0.75rem;
  text-decoration: none; color: var(--ink); }
.who a[aria-current] { background: var(--action); border-color: var(--action);
  color: var(--action-ink); font-weight: 600; }
.times { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.25rem, 1fr));
  gap: 0.5rem; }
button, .button { font: inherit; min-height: 3rem; padding: 0.6rem 1.25rem; cursor: pointer;
  border: 1.5px solid var(--action); border-radius: 0.75rem; background: var(--action);
  color: var(--action-ink); font-weight: 600; text-decoration: none; display: inline-block; }
.times button { padding: 0.4rem 0.25rem; font-weight: 400; background: var(--raised);
  color: var(--ink); border-color: var(--edge); font-variant-numeric: tabular-nums; }
.times button:hover, .times button:focus-visible { background: var(--action);
  color: var(--action-ink); }
.times small { display: block; font-size: 0.875rem; line-height: 1.2; }
.without { color: var(--soft); border-top: 1px solid var(--line); padding-top: 0.6rem;
  margin: 1.25rem 0 0; }
.without strong { color: var(--ink); font-weight: 600; }
.clock { margin: 1rem 0; }
.clock button { margin-top: 0.5rem; }
dd.own { grid-column: 2; }
button.quiet { background: none; color: var(--action); border-color: transparent;
  padding-inline: 0; text-align: left; text-decoration: underline; text-underline-offset: 0.2em;
  font-weight: 400; }
button.second { background: none; color: var(--action); }
.actions { margin-top: 1.75rem; gap: 0.75rem 1rem; align-items: center; }
.held { padding: 0.75rem 1rem; border-left: 0.3rem solid var(--action); background: var(--wash); }
.held p { margin: 0; }
.strong { font-weight: 600; }
.field { margin: 1.25rem 0; }
label, legend { font-weight: 600; }
label .soft { font-weight: 400; }
.field label { display: block; margin-bottom: 0.25rem; }
input:not([type=radio], [type=checkbox]), textarea, select {
  font: inherit; width: 100%; min-height: 3rem;
  padding: 0.5rem 0.75rem; color: inherit; background: var(--raised);
  border: 1.5px solid var(--edge); border-radius: 0.5rem; }
.short { display: grid; grid-template-columns: 7rem minmax(7rem, 10rem); gap: 0.5rem; }
[aria-invalid=true]:is(input, textarea) { border-color: var(--ink); border-width: 3px; }
.error { font-weight: 600; margin: 0 0 0.35rem; }
.faults { padding: 0.5rem 1rem; border-left: 0.3rem solid var(--ink); margin: 1rem 0;
  background: var(--raised); }
.faults h2 { margin: 0.25rem 0; }
.faults ul { margin: 0.5rem 0; padding-left: 1.25rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.choices { padding: 1rem 0; border-top: 1px solid var(--line); }
.choices legend { float: left; width: 100%; padding: 0; margin-bottom: 0.5rem; font-weight: 400; }
.choices > * { clear: both; }
.field .check { display: flex; margin: 0; align-items: center; gap: 0.6rem; min-height: 3rem;
  font-weight: 400; }
.check input { width: 1.5rem; height: 1.5rem; accent-color: var(--action); margin: 0; }
.row label { flex: 1 1 5.5rem; font-weight: 400; position: relative; max-width: 12rem; }
.row input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0;
  cursor: pointer; }
.row span { display: grid; place-content: center; height: 100%; padding: 0.65rem 0.5rem;
  min-height: 3rem; text-align: center;
  border: 1.5px solid var(--edge); border-radius: 0.75rem; background: var(--raised); }
.row input:checked + span { background: var(--action); border-color: var(--action);
  color: var(--action-ink); font-weight: 600; }
.row input:focus-visible + span { outline: 3px solid var(--action); outline-offset: 2px; }
dl { margin: 1rem 0; display: grid; grid-template-columns: minmax(5rem, 7rem) 1fr;
  gap: 0.6rem 1.25rem; }
dt { color: var(--soft); }
dd { margin: 0; }
dd.large { font-size: 1.2rem; font-weight: 600; line-height: 1.35; }
.letter { white-space: pre-wrap; padding: 1rem; border: 1px solid var(--line);
  background: var(--raised); font: inherit; font-size: 0.9375rem; }
.call { display: block; text-align: center; padding: 1rem; margin: 1.25rem 0; font-size: 2.2rem;
  line-height: 1.2; font-weight: 600; border-radius: 1rem; background: var(--danger);
  color: var(--danger-ink); text-decoration: none; }
.trap { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden; }
)";

}  // namespace

std::string_view style() {
    return css;
}

}  // namespace palpate::http::booking_page
