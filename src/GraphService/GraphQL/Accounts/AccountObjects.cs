using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What documents say of the same links.</summary>
[Name("AccountComparison")]
public sealed class AccountComparisonObject
{
    internal AccountComparisonObject(IReadOnlyList<ComparedLinkObject> links, bool truncated) => (Links, Truncated) = (links, truncated);

    internal IReadOnlyList<ComparedLinkObject> Links { get; }

    /// <summary>Links that at least two of the documents tell alike.</summary>
    public IEnumerable<ComparedLinkObject> Agreed => Links.Where(link => link.Verdict == AccountVerdict.Agreed);

    /// <summary>Links that one of the documents affirms and another denies, turns round or sees prevented.</summary>
    public IEnumerable<ComparedLinkObject> Contradicted => Links.Where(link => link.Verdict == AccountVerdict.Contradicted);

    /// <summary>Links that only one of the documents tells.</summary>
    public IEnumerable<ComparedLinkObject> OnlyInOne => Links.Where(link => link.Verdict == AccountVerdict.OnlyInOne);

    /// <summary>Whether there are more links than could be compared.</summary>
    public bool Truncated { get; }
}

/// <summary>How documents stand to each other on a link.</summary>
public enum AccountVerdict
{
    /// <summary>At least two tell it alike.</summary>
    Agreed,

    /// <summary>One affirms what another denies, turns round or sees prevented.</summary>
    Contradicted,

    /// <summary>Only one tells it.</summary>
    OnlyInOne,
}

/// <summary>A link and what each of the documents says of it.</summary>
[Name("ComparedLink")]
public sealed class ComparedLinkObject
{
    readonly LinkId _link;
    readonly IReadOnlyList<LinkId> _against;

    internal ComparedLinkObject(LinkId link, AccountVerdict verdict, IReadOnlyList<Evidence> accounts, IReadOnlyList<LinkId> against)
    {
        (_link, Verdict, _against) = (link, verdict, against);
        Accounts = [.. accounts.Select(evidence => new EvidenceObject(evidence))];
    }

    /// <summary>The link.</summary>
    public IDataLoaderResult<LinkObject> Link([FromServices] RequestScope scope) => scope.LinkOf(_link);

    /// <summary>How the documents stand to each other.</summary>
    public AccountVerdict Verdict { get; }

    /// <summary>The strongest words of each document that speaks of it; two where a document both affirms and denies it.</summary>
    [Holds(4)]
    public IEnumerable<EvidenceObject> Accounts { get; }

    /// <summary>Other links of these documents that speak against it: the same turned round, or PREVENTED where this is a cause.</summary>
    [Holds(2)]
    public IEnumerable<IDataLoaderResult<LinkObject>> Against([FromServices] RequestScope scope) => _against.Select(scope.LinkOf);
}
