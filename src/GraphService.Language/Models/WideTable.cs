using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphService.Language;

/// <summary>
/// A table of zeros that begins where a line of the processor's cache does. One of a megabyte or more lies in large pages, where the system has them:
/// lookups all over it then seldom wait for the address of a page.
/// </summary>
/// <remarks>It is read and written through a reference to its first element; nothing checks the bounds.</remarks>
sealed partial class WideTable<T>
    where T : unmanaged
{
    const int Line = 64;
    const int Page = 2 << 20;
    const int HugePage = 14;

    readonly byte[] _memory;
    readonly int _start;

    public unsafe WideTable(int length)
    {
        Length = length;
        var size = length * sizeof(T);
        var unit = size >= Page / 2 ? Page : Line;
        // Pinned: the collector would move it away from the line it begins with.
        _memory = GC.AllocateUninitializedArray<byte>(checked(((size + unit - 1) / unit * unit) + unit), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory));
        _start = (int)((nuint)unit - (address % (nuint)unit)) % unit;
        // Before anything is written there, while the system has yet to find memory for it. A refusal costs time, nothing else.
        if (unit == Page && OperatingSystem.IsLinux()) _ = SystemCalls.Advise(address + (nuint)_start, (nuint)(size + unit - 1) / (nuint)unit * (nuint)unit, HugePage);
        _memory.AsSpan().Clear();
    }

    public int Length { get; }

    public ref T First => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _start));

    public Span<T> Span => MemoryMarshal.CreateSpan(ref First, Length);
}

/// <summary>What is asked of the system itself.</summary>
static partial class SystemCalls
{
    [LibraryImport("libc", EntryPoint = "madvise")]
    public static partial int Advise(nuint start, nuint length, int advice);
}
