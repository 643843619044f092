using Microsoft.Playwright;

namespace GraphService.EndToEnd.Pages;

/// <summary>The window and the person that a visit pretends to be.</summary>
public sealed record VisitOptions
{
    /// <summary>A phone whose person reads German, where words are longest.</summary>
    public static VisitOptions GermanPhone { get; } = new() { Width = 390, Height = 844, Language = "de-DE" };

    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public ColorScheme Colours { get; init; } = ColorScheme.Light;

    public string Language { get; init; } = "en-GB";

    /// <summary>Things jump to their places unless a test is about how they move.</summary>
    public ReducedMotion Motion { get; init; } = ReducedMotion.Reduce;
}
