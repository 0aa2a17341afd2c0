// Files with their folders, and the keys of the list of issues. Everything also works with the mouse and Tab alone.
(() => {
  let paths = [];
  const remembered = new WeakMap();
  const pathOf = file => remembered.get(file) ?? (file.webkitRelativePath || file.name);

  // Hands files to a field as if they were chosen in it. Its copies are other objects: the same order keeps them together with their paths.
  const give = (field, files) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const kept = files.map(pathOf);
    field.files = transfer.files;
    [...field.files].forEach((file, i) => remembered.set(file, kept[i]));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // A page can be used a moment before the server hears it, longer on a slow line: files chosen by then wait for the field that is heard.
  const ofDrop = field => field.closest("[data-drop], .drop-folder") !== null;
  const heard = chosenIn => chosenIn && !ofDrop(chosenIn)
    ? [...document.querySelectorAll("input[type=file][data-listens]")].find(field => !ofDrop(field) && field.accept === chosenIn.accept)
    : document.querySelector("[data-drop] input[type=file][data-listens]");
  const giveWhenHeard = (files, chosenIn = null, tries = 600) => {
    const field = heard(chosenIn);
    if (field) give(field, files);
    else if (tries > 0) setTimeout(() => giveWhenHeard(files, chosenIn, tries - 1), 100);
  };

  // Blazor reads names only; this runs before it and keeps where each file lay.
  document.addEventListener("change", event => {
    if (!event.target.matches?.("input[type=file]")) return;
    if (event.target.hasAttribute("data-listens")) {
      paths = [...event.target.files].map(pathOf);
    } else {
      event.stopImmediatePropagation();
      giveWhenHeard([...event.target.files], event.target);
    }
  }, true);

  const filesOf = async (entry, folder) => {
    if (entry.isFile) {
      const file = await new Promise((done, failed) => entry.file(done, failed));
      remembered.set(file, folder + entry.name);
      return [file];
    }
    const reader = entry.createReader();
    const found = [];
    // A reader gives a hundred entries at a time and an empty list at the end.
    for (let some; (some = await new Promise((done, failed) => reader.readEntries(done, failed))).length > 0;) {
      for (const inner of some) found.push(...await filesOf(inner, `${folder}${entry.name}/`));
    }
    return found;
  };

  // A browser's file field takes files but no folders; a dropped folder is opened here and handed to the field as its files.
  document.addEventListener("drop", event => {
    const field = event.target.closest?.("[data-drop]")?.querySelector("input[type=file]");
    // A field that holds this very file already would not tell of it again, though the file was mended meanwhile.
    if (field) field.value = "";
    else if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    const entries = [...(event.dataTransfer?.items ?? [])].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!field || !entries.some(entry => entry.isDirectory)) return;
    event.preventDefault();
    Promise.all(entries.map(entry => filesOf(entry, ""))).then(lists => giveWhenHeard(lists.flat()));
  });

  // A file let go beside the field would be opened by the browser in place of the page.
  document.addEventListener("dragover", event => {
    if (!event.dataTransfer?.types.includes("Files") || event.target.closest?.("[data-drop]")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  });

  document.addEventListener("keydown", event => {
    const list = document.querySelector("[data-issues]");
    if (!list || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select, dialog *")) return;
    const cards = [...list.querySelectorAll("[data-issue]")];
    const current = document.activeElement?.closest("[data-issue]") ?? list.querySelector(".issue-selected");
    const arrows = document.activeElement?.closest("[data-issue]");
    const move = event.code === "KeyJ" || (arrows && event.key === "ArrowDown") ? 1
      : event.code === "KeyK" || (arrows && event.key === "ArrowUp") ? -1 : 0;
    if (move !== 0 && cards.length > 0) {
      const focused = cards.indexOf(arrows);
      const at = focused < 0 ? cards.indexOf(current) : focused + move;
      event.preventDefault();
      cards[Math.max(0, Math.min(cards.length - 1, at))].focus();
    } else if (event.key === "Enter" && document.activeElement?.matches("[data-issue]")) {
      event.preventDefault();
      document.activeElement.querySelector("[data-first]:not(:disabled), button:not(:disabled)")?.focus();
    }
  });

  // Where in the plan the person was when the files were read again: the focus goes on from there.
  const questionsOf = file => [...file.querySelectorAll("[data-question]")].filter(question => question.checkVisibility());
  let was = null;
  document.addEventListener("click", event => {
    const file = event.target.closest?.("[data-file]");
    if (!file) { if (event.target.closest?.("button, select, a")) was = null; return; }
    if (!event.target.closest("button, input[type=checkbox]")) return;
    const before = question => !question.contains(event.target) && question.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_FOLLOWING;
    was = { file: file.dataset.file, at: questionsOf(file).filter(before).length, box: event.target.closest("input[type=checkbox]") };
  }, true);
  const planned = () => {
    const file = was && document.querySelector(`[data-file="${was.file}"]`);
    const questions = file ? questionsOf(file) : [];
    const next = questions[Math.min(was?.at ?? 0, questions.length - 1)];
    const target = was?.box?.isConnected ? was.box : file ? next ?? file.querySelector(".plan-name") : document.querySelector(".plan-title");
    was = null;
    target?.focus();
  };

  // A file made on the server for this page alone, saved as any download.
  const save = async (name, content) => {
    const address = URL.createObjectURL(new Blob([await content.arrayBuffer()]));
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };

  window.schoolSupportFiles = { paths: () => paths, save, planned };
})();
