using System.Globalization;
using GraphService.Graph;

namespace GraphService.Commands;

/// <summary>Tells how far a copy has come: a line for each stage, and one now and then in between.</summary>
sealed class CopyLines(TextWriter writer) : IProgress<CopyProgress>
{
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    CopyStage? _stage;
    long _told;

    public void Report(CopyProgress value)
    {
        if (value.Stage == _stage && Environment.TickCount64 - _told < Quiet.TotalMilliseconds) return;

        (_stage, _told) = (value.Stage, Environment.TickCount64);
        writer.WriteLine(value.Done == 0 && value.Total is not > 0 ? $"{Doing(value.Stage)} ..." : $"{Doing(value.Stage)}: {Shown(value.Done)}{(value.Total is { } total ? $" of {Shown(total)}" : "")}");
    }

    static string Doing(CopyStage stage) => stage switch
    {
        CopyStage.Checking => "Checking what the target holds",
        CopyStage.Declarations => "Copying declarations",
        CopyStage.Documents => "Copying documents",
        CopyStage.Decisions => "Copying decisions",
        _ => "Comparing the two",
    };

    static string Shown(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
