// How smoothly a picture of 2,000 things moves: frames counted in the page while somebody drags it and zooms.

import { visitor } from './browser.mjs';

export async function frames(browser, url, address) {
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  await page.goto(`${url}/${address}`);
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null && performance.getEntriesByName('graph-drawn').length > 0);
  const shown = await settled(page);
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  const box = await page.locator('.graph-place').boundingBox();
  const [x, y] = [box.x + 24, box.y + box.height - 24];
  const still = await counted(page, () => page.waitForTimeout(1500));
  const drag = async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 150; step++) await page.mouse.move(x + 260 * Math.sin(step / 12), y - 200 * Math.abs(Math.sin(step / 17)));
    await page.mouse.up();
  };
  const zoom = async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let step = 0; step < 120; step++) await page.mouse.wheel(0, step % 40 < 20 ? -60 : 60);
  };
  const told = [['at rest', still], ['dragged', await counted(page, drag)], ['zoomed', await counted(page, zoom)]];
  await context.close();
  return [
    `Explore: ${shown}; longest task of the page while it came ${Math.round(longest)} ms`,
    ...told.map(([what, { rate, slow, longestGap }]) => `${what}: ${rate.toFixed(0)} frames a second, one of twenty slower than ${slow.toFixed(0)}, longest gap ${Math.round(longestGap)} ms`),
  ];
}

/** What the page says it shows, when it has said the same for two seconds. */
async function settled(page) {
  let [said, since] = ['', Date.now()];
  while (Date.now() - since < 2000) {
    await page.waitForTimeout(250);
    const says = await page.locator('.explore-shown').innerText();
    if (says !== said) [said, since] = [says, Date.now()];
  }
  return said;
}

function watchTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => globalThis.longTasks.push(duration))).observe({ type: 'longtask', buffered: true });
}

/** Counts frames while something is done. */
async function counted(page, deed) {
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    globalThis.isCounting = true;
    const count = time => {
      globalThis.frameTimes.push(time);
      if (globalThis.isCounting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await deed();
  const times = await page.evaluate(() => {
    globalThis.isCounting = false;
    return globalThis.frameTimes;
  });
  const gaps = times.slice(1).map((time, index) => time - times[index]).sort((a, b) => a - b);
  return { rate: (1000 * gaps.length) / (times.at(-1) - times[0]), slow: 1000 / gaps[Math.floor(gaps.length * 0.95)], longestGap: gaps.at(-1) };
}
