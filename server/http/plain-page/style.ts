/** The look of pages that the server writes itself: Fluent's measures and colours, without its machinery. */
export const style = `
:root { color-scheme: light dark; --back: #f5f5f5; --card: #ffffff; --text: #242424; --quiet: #616161;
  --line: #d1d1d1; --field: #616161; --brand: #5b5fc7; --brand-hover: #4f52b2; --on-brand: #ffffff; --bad: #b10e1c; --link: #4f52b2; }
@media (prefers-color-scheme: dark) { :root { --back: #141414; --card: #292929; --text: #ffffff; --quiet: #adadad;
  --line: #525252; --field: #adadad; --brand: #5b5fc7; --brand-hover: #7579eb; --bad: #f1707b; --link: #aab1fa; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; align-items: center; justify-content: center; padding: 16px;
  background: var(--back); color: var(--text); font: 14px/20px "Segoe UI", system-ui, sans-serif; }
main { width: 100%; max-width: 400px; padding: 32px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); box-shadow: 0 4px 8px rgb(0 0 0 / 14%); }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; font-weight: 600; }
p { margin: 0 0 16px; color: var(--quiet); }
p:last-child { margin-bottom: 0; }
.bad { color: var(--bad); }
h2 { margin: 0 0 8px; font-size: 16px; line-height: 22px; font-weight: 600; }
.bad:empty, .hint:empty { display: none; }
.part { margin: 0 0 16px; padding-top: 16px; border-top: 1px solid var(--line); }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 4px 0; }
a { color: var(--link); }
form { margin: 0 0 16px; }
form:last-child { margin-bottom: 0; }
label { display: block; margin-bottom: 4px; font-weight: 600; }
input { display: block; width: 100%; min-height: 36px; margin-bottom: 16px; padding: 0 12px; border: 1px solid var(--line);
  border-bottom-color: var(--field); border-radius: 4px; background: var(--card); color: var(--text); font: inherit; }
.hint { margin: -12px 0 16px; font-size: 12px; line-height: 16px; }
div > .hint { margin-bottom: 16px; }
button + .hint { margin: 8px 0 0; }
button, a.button { display: block; width: 100%; min-height: 36px; padding: 8px 12px; border: 1px solid transparent;
  border-radius: 4px; background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; cursor: pointer; }
button:hover, a.button:hover { background: var(--brand-hover); }
button.second { margin-top: 8px; border-color: var(--line); background: transparent; color: var(--text); }
:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
@media (pointer: coarse) { input, button, a.button { min-height: 44px; } }
@media (max-width: 400px) { body { align-items: flex-start; } main { padding: 24px; } }
@media (forced-colors: active) { main { border-color: CanvasText; } button, a.button { border-color: ButtonText; } }
`;
