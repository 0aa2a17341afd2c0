using Microsoft.AspNetCore.Components.Forms;

namespace SchoolSupport.Dashboard.Components.Parts;

/// <param name="LeftOut">Files beyond the limit; the page must say so.</param>
public sealed record FilesChosen(IReadOnlyList<IBrowserFile> Files, int LeftOut);
