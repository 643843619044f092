namespace GraphService.Extraction;

/// <summary>Lines of a text that were not read, because they are no part of the text proper.</summary>
/// <param name="FirstLine">The first line, from 1.</param>
/// <param name="LastLine">The last line.</param>
/// <param name="Characters">How many characters.</param>
/// <param name="Reason">What they were taken for: "comment", "menu or list", "under 'Related articles'".</param>
public sealed record SkippedPassage(int FirstLine, int LastLine, int Characters, string Reason);
