using System.Globalization;

namespace GraphService.Extraction;

/// <summary>Something about a source that a person should know: what is wrong, where, and what was expected. Loading goes on.</summary>
/// <param name="Source">The file or folder, named as the person knows it.</param>
/// <param name="Line">The line, from 1; null when it concerns the whole.</param>
/// <param name="Column">The column, from 1; null when it concerns the whole line.</param>
/// <param name="Message">One sentence or more.</param>
public sealed record Finding(string Source, int? Line, int? Column, string Message)
{
    /// <summary>A finding about a whole file or folder.</summary>
    public Finding(string source, string message) : this(source, null, null, message)
    {
    }

    /// <summary>As compilers print it: <c>entities.yaml:12:5: ...</c>, so that an editor can jump there.</summary>
    public override string ToString() => (Line, Column) switch
    {
        ({ } line, { } column) => string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}:{column}: {Message}"),
        ({ } line, null) => string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}: {Message}"),
        _ => $"{Source}: {Message}",
    };
}
