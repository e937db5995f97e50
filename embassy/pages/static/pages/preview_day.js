// The day that the preview shows travels in its address, which Wagtail's preview panel keeps in an attribute.
let chosen = ""; // Wagtail makes the panel anew when a new page is saved for the first time

class PreviewDayController extends window.StimulusModule.Controller {
  static values = { url: String };

  connect() {
    if (!chosen) return;
    this.element.value = chosen;
    this.show();
  }

  show() {
    if (this.element.getAttribute("aria-invalid")) return; // it is not a day
    chosen = this.element.value;
    const panel = this.element.closest("[data-w-preview-url-value]");
    panel.dataset.wPreviewRenderUrlValue = this.urlValue + (chosen && `?day=${chosen}`);
    panel.dataset.wPreviewStaleValue = "true";
  }
}

window.wagtail.app.register("preview-day", PreviewDayController);
