using GraphQL;
using GraphQL.DataLoader;
using GraphService.Extraction;

namespace GraphService.GraphQL;

/// <summary>What reading a text did, or with <c>dryRun</c> would do.</summary>
[Name("LoadTextPayload")]
public sealed class LoadTextPayload
{
    readonly SubmissionReport _report;
    readonly IReadOnlyList<ClaimObject> _claims;

    internal LoadTextPayload(LoadTextInput input, SubmissionReport report, IReadOnlyList<ClaimObject> claims) =>
        (ClientMutationId, DryRun, _report, _claims) = (input.ClientMutationId, input.DryRun == true, report, claims);

    /// <summary>What the input gave.</summary>
    public string? ClientMutationId { get; }

    /// <summary>Whether nothing was changed because the input asked for that.</summary>
    public bool DryRun { get; }

    /// <summary>How it ended.</summary>
    public LoadState State => _report.State switch
    {
        FileState.Unchanged => LoadState.Unchanged,
        FileState.Duplicate => LoadState.Duplicate,
        _ => LoadState.Loaded,
    };

    /// <summary>The slug of the document it is, or whose words it repeats.</summary>
    public string Slug => _report.Document.Value;

    /// <summary>The document of that slug; null when the graph does not hold it, as after a dry run.</summary>
    public IDataLoaderResult<DocumentObject?> Document([FromServices] RequestScope scope) => scope.FindDocument(_report.Document);

    /// <summary>How many sentences were read.</summary>
    public int Sentences => _report.Yield?.Sentences ?? 0;

    /// <summary>How many places name an entity.</summary>
    public int Mentions => _report.Yield?.Mentions ?? 0;

    /// <summary>How many characters belong to passages that were read.</summary>
    public int CharactersRead => _report.Yield?.CharactersKept ?? 0;

    /// <summary>The passages that were passed over as no part of the text proper; at most 200.</summary>
    public IEnumerable<SkippedPassageObject> Skipped => (_report.Yield?.Skipped ?? []).Take(PageArguments.Max).Select(passage => new SkippedPassageObject(passage));

    /// <summary>What is wrong with the text, in sentences; at most 200.</summary>
    public IEnumerable<string> Findings => _report.Findings.Take(PageArguments.Max).Select(finding => finding.Message);

    /// <summary>What changed in the graph, or would change.</summary>
    public ChangesObject Changes => new(_report.Merge);

    /// <summary>How many claims the text adds to the graph; claims it made before are not among them.</summary>
    public int ClaimCount => _claims.Count;

    /// <summary>The claims the text adds to the graph, in the order of the text.</summary>
    public IEnumerable<ClaimObject> Claims(int first = PageArguments.Default) => _claims.Take(PageArguments.Checked(first, null, null, null).Limit);
}

/// <summary>What became of a text.</summary>
public enum LoadState
{
    /// <summary>It was read.</summary>
    Loaded,

    /// <summary>It was read before, with the same known entities.</summary>
    Unchanged,

    /// <summary>Another document holds the same words; it was not read again.</summary>
    Duplicate,
}
