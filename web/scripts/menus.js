// The menu of languages closes like one: by Escape, by a click elsewhere, and when the focus leaves it.

/** @param {HTMLElement} place that holds a disclosure, now or later */
export function closeLikeMenu(place) {
  const menu = () => place.querySelector('details');
  const close = () => menu()?.removeAttribute('open');
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu()?.open) return;
    close();
    place.querySelector('summary')?.focus();
  });
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !place.contains(relatedTarget)) close();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !place.contains(target)) close();
  });
}
