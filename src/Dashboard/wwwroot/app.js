// What must work before the circuit is up, or without it. No page depends on anything here to be read.
(() => {
  const root = document.documentElement;
  const stored = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };
  root.dataset.size = stored("size") ?? "normal";

  const palette = () => document.getElementById("palette");
  const openPalette = () => {
    const dialog = palette();
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector("input").select();
    }
  };

  // Enter may be quicker than the answer to the last letter: it opens what was asked for, not what stood there before.
  const openFirst = (tries = 60) => {
    const asked = palette()?.querySelector("input").value;
    const answer = palette()?.querySelector("[data-answer-to]");
    if (answer?.dataset.answerTo === asked) answer.querySelector("a")?.click();
    else if (palette()?.open && tries > 0) setTimeout(() => openFirst(tries - 1), 50);
  };

  // Moves the focus among siblings; the one it leaves is no tab stop any more.
  const step = (items, event, keys) => {
    const index = items.indexOf(document.activeElement);
    const target = { [keys[0]]: index - 1, [keys[1]]: index + 1, Home: 0, End: items.length - 1 }[event.key];
    if (target === undefined || !items[target]) return false;
    event.preventDefault();
    items[target].focus();
    return true;
  };

  document.addEventListener("keydown", event => {
    root.dataset.tips = event.key === "Escape" ? "off" : "on";
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
      event.preventDefault();
      openPalette();
      return;
    }

    const chart = event.target.closest?.("[data-roving]");
    if (chart) {
      const marks = [...chart.querySelectorAll(".mark")];
      if (step(marks, event, ["ArrowLeft", "ArrowRight"])) {
        for (const mark of marks) mark.tabIndex = mark === document.activeElement ? 0 : -1;
      }
    } else if (palette()?.open) {
      const links = [...palette().querySelectorAll("a")];
      const typing = event.key === "Backspace" || event.key === "Delete" || (event.key.length === 1 && !event.ctrlKey && !event.metaKey);
      if (event.key === "Enter" && event.target.matches("input")) openFirst();
      else if (typing && !event.target.matches("input")) palette().querySelector("input").focus();
      else if (event.key === "ArrowUp" && document.activeElement === links[0]) palette().querySelector("input").focus();
      else if (event.key !== "Home" && event.key !== "End") step(links, event, ["ArrowUp", "ArrowDown"]);
    }
  });

  document.addEventListener("pointermove", () => { root.dataset.tips = "on"; }, { passive: true });

  document.addEventListener("click", event => {
    const at = selector => event.target.closest(selector);
    if (at(".skip")) {
      // Navigation within a page is taken over by the framework, which scrolls but leaves the focus where it was.
      event.preventDefault();
      document.getElementById("content").focus();
    } else if (at("[data-palette]")) openPalette();
    else if (at("#palette a") || event.target === palette()) palette().close();
    else if (at("[data-reconnect]")) Blazor.reconnect().then(alive => alive || location.reload());
    else if (at("[data-reload]")) location.reload();
    else if (at("[data-menu]")) {
      const open = document.getElementById("side-nav").classList.toggle("open");
      at("[data-menu]").setAttribute("aria-expanded", open);
    } else if (at("[data-size-switch]")) {
      root.dataset.size = root.dataset.size === "large" ? "normal" : "large";
      store("size", root.dataset.size);
      showSize();
    }
    if (at(".side-nav a")) document.getElementById("side-nav").classList.remove("open");
  });

  for (const [type, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    document.addEventListener(type, event => event.target.closest?.("[data-drop]")?.classList.toggle("over", over));
  }

  const showSize = () =>
    document.querySelector("[data-size-switch]")?.setAttribute("aria-pressed", root.dataset.size === "large");

  window.schoolSupport = {
    ready() {
      document.body.dataset.ready = "";
      showSize();
    },
    /** Brings a place of a scrolled box to its middle; tried again while the rows that make its height are not drawn yet. */
    scrollTo(box, left, top, tries = 20) {
      // The first columns say whose row it is: they are left only for a cell that would not be seen beside them.
      const x = left + 160 < box.clientWidth ? 0 : Math.max(0, left - box.clientWidth / 3);
      const y = Math.max(0, top - box.clientHeight / 2);
      box.scrollTo(x, y);
      if (box.scrollTop < Math.min(y, top) - 1 && tries > 0) setTimeout(() => this.scrollTo(box, left, top, tries - 1), 50);
    },
  };
})();
