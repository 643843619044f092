using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Relay's four paging arguments, checked.</summary>
static class PageArguments
{
    public const int Default = 25;
    public const int Max = 200;

    public static PageRequest Checked(int? first, string? after, int? last, string? before)
    {
        if (first is not null && last is not null)
            throw QueryError.BadInput("Ask for the 'first' or the 'last' items, not for both.");

        var limit = first ?? last ?? Default;
        if (limit is < 1 or > Max)
            throw QueryError.BadInput($"'{(last is null ? "first" : "last")}' runs from 1 to {Max}; {limit} was asked for.");

        return new(limit, after, before, FromEnd: last is not null);
    }
}
