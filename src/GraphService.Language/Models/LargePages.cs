using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphService.Language;

/// <summary>Asks the system to keep a table of many megabytes in large pages, where it can: lookups all over it then seldom wait for the address of a page.</summary>
static partial class LargePages
{
    const nuint Size = 2 << 20;
    const int HugePage = 14;

    /// <summary>An array of zeros. On systems other than Linux, and for small ones, one like any other.</summary>
    public static unsafe T[] Array<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        if (OperatingSystem.IsLinux() && (nuint)length * (nuint)sizeof(T) >= 2 * Size)
        {
            // Before anything is written there, while the system has yet to find memory for it. A refusal costs time, nothing else.
            var start = ((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + Size - 1) / Size * Size;
            var end = ((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + ((nuint)length * (nuint)sizeof(T))) / Size * Size;
            _ = Advise(start, end - start, HugePage);
        }

        array.AsSpan().Clear();
        return array;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint length, int advice);
}
