// The button that chooses a term from what visitors searched for: Wagtail's, from a file.
window.createQueryChooser = (id, address) => {
  document.getElementById(`${id}-chooser`).addEventListener('click', () => {
    window.ModalWorkflow({
      url: address,
      onload: window.QUERY_CHOOSER_MODAL_ONLOAD_HANDLERS,
      responses: {
        queryChosen: ({ querystring }) => {
          document.getElementById(id).value = querystring;
        },
      },
    });
  });
};
