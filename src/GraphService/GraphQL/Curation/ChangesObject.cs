using GraphQL;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What a load changes in the graph, in numbers.</summary>
[Name("Changes")]
public sealed class ChangesObject
{
    readonly MergeReport _report;

    internal ChangesObject(MergeReport report) => _report = report;

    /// <summary>The graph's version afterwards.</summary>
    public long Version => _report.Version;

    /// <summary>Entities that are new.</summary>
    public int EntitiesAdded => _report.Entities.Added.Count;

    /// <summary>Entities that read differently.</summary>
    public int EntitiesChanged => _report.Entities.Changed.Count;

    /// <summary>Entities that are gone.</summary>
    public int EntitiesRemoved => _report.Entities.Removed.Count;

    /// <summary>Links that are new.</summary>
    public int LinksAdded => _report.Links.Added.Count;

    /// <summary>Links whose evidence or standing is different.</summary>
    public int LinksChanged => _report.Links.Changed.Count;

    /// <summary>Links that are gone.</summary>
    public int LinksRemoved => _report.Links.Removed.Count;

    /// <summary>Pieces of evidence that are new.</summary>
    public int EvidenceAdded => _report.Evidence.Added.Count;

    /// <summary>Pieces of evidence that are gone.</summary>
    public int EvidenceRemoved => _report.Evidence.Removed.Count;
}

/// <summary>Lines of a text that were not read, because they are no part of the text proper.</summary>
[Name("SkippedPassage")]
public sealed class SkippedPassageObject
{
    readonly SkippedPassage _passage;

    internal SkippedPassageObject(SkippedPassage passage) => _passage = passage;

    /// <summary>The first line, from 1.</summary>
    public int FirstLine => _passage.FirstLine;

    /// <summary>The last line.</summary>
    public int LastLine => _passage.LastLine;

    /// <summary>How many characters.</summary>
    public int Characters => _passage.Characters;

    /// <summary>What they were taken for.</summary>
    public string Reason => _passage.Reason;
}
