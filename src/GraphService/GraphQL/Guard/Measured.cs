namespace GraphService.GraphQL;

/// <summary>What was counted in a query.</summary>
sealed class Measured
{
    /// <summary>The fields as written.</summary>
    public int Fields { get; set; }

    /// <summary>The fields with an alias.</summary>
    public int Aliases { get; set; }

    /// <summary>The directives applied.</summary>
    public int Directives { get; set; }

    /// <summary>The fragments defined.</summary>
    public int Fragments { get; set; }

    /// <summary>The operations defined.</summary>
    public int Operations { get; set; }

    /// <summary>The items of the longest list.</summary>
    public int LongestList { get; set; }

    /// <summary>The nodes of the syntax tree that were looked at to find all this.</summary>
    public int Visited { get; set; }

    /// <summary>Whether the cost depends on the values of variables.</summary>
    public bool IsPricedByVariables { get; set; }

    /// <summary>The most that any operation comes to; the costs are those of the operation that is asked for.</summary>
    public Totals Totals { get; set; }

    /// <exception cref="LimitError">Some limit is exceeded.</exception>
    public void Check(ServerLimits limits)
    {
        const string split = "Split it into smaller queries.";
        AtMost(limits.Operations, Operations, "operations", "Send those that are needed.");
        AtMost(limits.Fragments, Fragments, "fragments", split);
        AtMost(limits.Fields, Fields, "fields", split);
        AtMost(limits.Aliases, Aliases, "aliases", "Ask for many records at once with 'nodes(ids)' or a filter.");
        AtMost(limits.Directives, Directives, "directives", "Write fewer of them.");
        AtMost(limits.ListItems, LongestList, "items in a list", "Ask in portions.");
        AtMost(limits.ExpandedFields, Totals.Fields, "fields once its fragments are put in", "Use fewer fragments within fragments.");
        AtMost(limits.RootFields, Totals.Top, "fields at the root", split);
        if (Totals.Depth > limits.Depth) throw LimitError.TooDeep("The query's fields are nested", Totals.Depth, limits.Depth, "Ask in several steps, by the ids that the first one gives.");
        CheckCost(limits);
    }

    /// <summary>Whether the answer may cost so much.</summary>
    /// <exception cref="LimitError">It may not.</exception>
    public void CheckCost(ServerLimits limits)
    {
        if (Totals.Cost > limits.Cost)
            throw LimitError.TooCostly("The query", Totals.Cost, limits.Cost, "Ask for shorter pages ('first'), a smaller 'depth' or fewer fields in lists.");
        if (Totals.SchemaCost > limits.IntrospectionCost)
            throw LimitError.TooCostly("What the query asks of the schema", Totals.SchemaCost, limits.IntrospectionCost, "Nest lists of types less deep.");
    }

    static void AtMost(int limit, double found, string what, string remedy)
    {
        if (found > limit) throw LimitError.TooLarge(what, found, limit, remedy);
    }
}
