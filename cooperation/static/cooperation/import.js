// Follows an import: every two seconds, what says how far it is is brought anew; the whole page when it has ended.
(() => {
  const follow = async () => {
    const answer = await fetch(location.href).catch(() => null);
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = [...page.querySelectorAll("[data-follow]")];
      if (!fresh.length) return location.reload();
      document.querySelectorAll("[data-follow]").forEach((old, place) => {
        if (!old.isEqualNode(fresh[place])) old.replaceWith(fresh[place]);
      });
    }
    setTimeout(follow, 2000);
  };
  setTimeout(follow, 2000);
})();
