// A range of years dragged over bars, one a year. By keyboard the two boxes beside them do the same.
//   <g data-year="2021"> the bars within `place`, which may be replaced at any time

/**
 * @param {HTMLElement} place
 * @param {(from: string, to: string) => void} choose
 */
export function dragYears(place, choose) {
  /** @type {string | undefined} */
  let first;
  /** The year under a pointer; a finger keeps its first target, so the place decides. @param {PointerEvent} event */
  const yearAt = ({ clientX, clientY }) => {
    const bar = document.elementFromPoint(clientX, clientY)?.closest('[data-year]');
    return bar && place.contains(bar) ? bar.getAttribute('data-year') ?? undefined : undefined;
  };
  /** @param {string} one @param {string} other @returns {[string, string]} */
  const inOrder = (one, other) => (one < other ? [one, other] : [other, one]);
  /** @param {string | undefined} last */
  const mark = (last) => {
    const [from, to] = first && last ? inOrder(first, last) : ['', ''];
    for (const bar of place.querySelectorAll('[data-year]')) {
      const year = bar.getAttribute('data-year') ?? '';
      bar.classList.toggle('within', from !== '' && year >= from && year <= to);
    }
  };
  place.addEventListener('pointerdown', (event) => {
    first = yearAt(event);
    if (!first) return;
    event.preventDefault();
    mark(first);
  });
  addEventListener('pointermove', (event) => {
    if (first) mark(yearAt(event) ?? first);
  });
  addEventListener('pointerup', (event) => {
    const last = yearAt(event);
    if (first && last) choose(...inOrder(first, last));
    first = undefined;
    mark(undefined);
  });
  addEventListener('pointercancel', () => {
    first = undefined;
    mark(undefined);
  });
}
