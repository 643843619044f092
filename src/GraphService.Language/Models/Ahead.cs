using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GraphService.Language;

/// <summary>Tells the processor what will be read soon.</summary>
static class Ahead
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Read<T>(ref T place)
    {
        // A hint: it matters nothing should the collector move the place meanwhile.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
