using System.Globalization;

namespace Schematic.Fuzz.Descriptions;

/// <summary>What a description takes, without the compilation of its code: for inputs that were made to take much.</summary>
internal static class Measurement
{
    /// <summary>Returns the result of a file, its processor time and the memory that it allocates.</summary>
    public static string Of(string file)
    {
        var (began, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var verdict = Verdict.Of(Description.Read(file), compiles: false);
        var result = verdict switch
        {
            { Errors.Count: > 0 } => "FAULT " + verdict.Errors[0],
            { IsAccepted: true } => "accepted",
            _ => string.Join(' ', verdict.Codes),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(Environment.CpuUsage.TotalTime - began).TotalSeconds,6:N2} s {(GC.GetTotalAllocatedBytes() - allocated) / 1e6,7:N0} MB {result}");
    }
}
