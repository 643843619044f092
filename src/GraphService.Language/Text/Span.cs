namespace GraphService.Language;

/// <summary>A stretch of a text, from one offset up to, not including, another.</summary>
readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;
}
