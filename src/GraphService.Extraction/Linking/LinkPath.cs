using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>The way through the tree from one word to another: up to the word above both, and down again.</summary>
ref struct LinkPath
{
    /// <summary>A longer way tells next to nothing.</summary>
    public const int Longest = 6;

    Steps _steps;
    int _up;
    int _count;

    /// <summary>The word above both; one of the two when it stands above the other.</summary>
    public int Top { get; private set; }

    /// <summary>How many steps the way has.</summary>
    public readonly int Length => _count;

    /// <summary>The words on the way up, the first included, <see cref="Top"/> not.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<int> Up => Unsafe.AsRef(in _steps)[.._up];

    /// <summary>The words on the way down, the last included, <see cref="Top"/> not.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<int> Down => Unsafe.AsRef(in _steps)[_up.._count];

    /// <summary>Finds the way; false when it is too long.</summary>
    public static bool TryFind(Sentence tree, int from, int to, out LinkPath path)
    {
        path = default;
        Span<int> above = stackalloc int[Longest + 1];
        var known = 0;
        for (var at = to; at >= 0 && known <= Longest; at = tree[at].Head) above[known++] = at;

        for (var at = from; at >= 0; at = tree[at].Head)
        {
            if (above[..known].IndexOf(at) is >= 0 and var met)
            {
                if (path._up + met > Longest) return false;

                path.Top = at;
                path._count = path._up;
                while (met > 0) path._steps[path._count++] = above[--met];
                return true;
            }

            if (path._up == Longest) return false;
            path._steps[path._up++] = at;
        }

        return false;
    }

    [InlineArray(Longest)]
    struct Steps
    {
        int _step;
    }
}
