using System.Globalization;
using GraphQL;

namespace GraphService.GraphQL;

/// <summary>A query asks for more than a request may; nothing was run.</summary>
sealed class LimitError : ExecutionError
{
    LimitError(string code, string message) : base(message) => Code = code;

    /// <summary>There is too much of something in it.</summary>
    public static LimitError TooLarge(string what, double found, int limit, string remedy) =>
        new(ErrorCodes.TooLarge, Sentence($"The query has {Shown(found)} {what}; at most {limit:N0} are allowed. {remedy}"));

    /// <summary>Something in it is too long.</summary>
    public static LimitError TooLong(string what, int found, int limit, string unit, string remedy) =>
        new(ErrorCodes.TooLarge, Sentence($"{what} has {found:N0} {unit}; at most {limit:N0} are allowed. {remedy}"));

    /// <summary>It is nested too deep.</summary>
    public static LimitError TooDeep(string what, int found, int limit, string remedy) =>
        new(ErrorCodes.TooDeep, Sentence($"{what} {found:N0} deep; at most {limit:N0} is allowed. {remedy}"));

    /// <summary>Its answer would be too big or too hard to find.</summary>
    public static LimitError TooCostly(string what, double found, int limit, string remedy) =>
        new(ErrorCodes.TooCostly, Sentence($"{what} would cost {Shown(found)}; at most {limit:N0} is allowed. {remedy}"));

    /// <summary>It is not well formed in a way that the parser does not see.</summary>
    public static LimitError Invalid(string message) => new(ErrorCodes.ValidationFailed, message);

    static string Shown(double found) => found < 1e9 ? Sentence($"{Math.Ceiling(found):N0}") : "more than 1,000,000,000";

    static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
