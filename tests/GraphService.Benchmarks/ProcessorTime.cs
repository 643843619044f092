namespace GraphService.Benchmarks;

/// <summary>The time the processor spends on some work: what else the machine does counts less than by the clock on the wall.</summary>
static class ProcessorTime
{
    /// <summary>Milliseconds for doing the work once.</summary>
    public static double Of(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.UserTime;
        work();
        return (Environment.CpuUsage.UserTime - before).TotalMilliseconds;
    }

    /// <summary>Does the work until the compiler has done its best.</summary>
    public static void WarmUp(Action work)
    {
        for (var spent = 0.0; spent < 1500;) spent += Of(work);
    }
}
