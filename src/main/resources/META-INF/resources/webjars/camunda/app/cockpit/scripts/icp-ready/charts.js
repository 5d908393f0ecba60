import { html, root } from './kit.js';

const LIBRARY = 'webjars/chart.js/dist/chart.umd.min.js';
const drawn = new WeakMap();

let loading;

function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = root + LIBRARY;
    script.onload = () => resolve(window.Chart);
    script.onerror = () => reject(new Error(LIBRARY));
    document.head.append(script);
  });
  return loading;
}

/** The place of a chart, by its name. */
export const chartPlace = name => html`<div class="icp-chart" data-chart=${name}><canvas role="img"></canvas></div>`;

/**
 * Draws into its place, or anew; a page without the library shows its tables alone.
 *
 * @param words what the chart shows, for who does not see it
 */
export async function drawChart(page, name, words, configuration) {
  const canvas = page.querySelector(`[data-chart=${name}] canvas`);
  canvas.setAttribute('aria-label', words);
  try {
    const Chart = await library();
    drawn.get(canvas)?.destroy();
    drawn.set(canvas, new Chart(canvas, {
      ...configuration,
      options: { responsive: true, maintainAspectRatio: false, animation: false, ...configuration.options },
    }));
  } catch {
    canvas.parentElement.hidden = true;
  }
}
