using System.Diagnostics;
using System.Text.Json;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Generation.Tracing;

/// <summary>
/// Writes a run as a timeline in Chrome's Trace Event Format
/// (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU),
/// which chrome://tracing and https://ui.perfetto.dev can open. It has a track for each thread and one for each module.
/// </summary>
public static class TraceFile
{
    /// <summary>Writes a timeline.</summary>
    /// <param name="path">The file, which is replaced; its folder is created.</param>
    /// <param name="spans">The spans; the first one is that of the run.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Write(string path, IReadOnlyList<Activity> spans)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (RegularFile.ObstacleTo(path) is { } obstacle) throw new IOException(obstacle);
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("displayTimeUnit", "ms");
        json.WriteStartArray("traceEvents");
        WriteName(json, "process_name", 0, Telemetry.Name);
        if (spans.Count > 0) WriteEvents(json, spans, spans[0].StartTimeUtc);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<Activity> spans, DateTime start)
    {
        // Threads are numbered in the order of their first work: the thread ids of the operating system have no meaning for readers.
        var tracks = spans.Select(ThreadOf).Distinct().Select((thread, index) => (thread, index)).ToDictionary();
        foreach (var (_, index) in tracks) WriteName(json, "thread_name", index, index == 0 ? "build" : $"worker {index}");
        foreach (var span in spans) WriteSpan(json, span, start, tracks[ThreadOf(span)]);
        foreach (var module in spans.Where(span => ModuleOf(span) is not null).GroupBy(span => ModuleOf(span)!, StringComparer.Ordinal))
        {
            WriteModule(json, "b", module.Key, module.Min(span => span.StartTimeUtc) - start);
            WriteModule(json, "e", module.Key, module.Max(span => span.StartTimeUtc + span.Duration) - start);
        }
    }

    private static void WriteSpan(Utf8JsonWriter json, Activity span, DateTime start, int track)
    {
        WriteStart(json, "X", span.OperationName, track, span.StartTimeUtc - start);
        json.WriteNumber("dur", span.Duration.TotalMicroseconds);
        json.WriteStartObject("args");
        if (span.GetTagItem("schematic.subject") is string subject) json.WriteString("subject", subject);
        if (ModuleOf(span) is { } module) json.WriteString("module", module);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // An asynchronous slice from the first to the last work on a module, on any thread.
    private static void WriteModule(Utf8JsonWriter json, string phase, string module, TimeSpan time)
    {
        WriteStart(json, phase, module, 0, time);
        json.WriteString("cat", "module");
        json.WriteString("id", module);
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, string kind, int track, string name)
    {
        WriteStart(json, "M", kind, track, TimeSpan.Zero);
        json.WriteStartObject("args");
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStart(Utf8JsonWriter json, string phase, string name, int track, TimeSpan time)
    {
        json.WriteStartObject();
        json.WriteString("ph", phase);
        json.WriteString("name", name);
        json.WriteNumber("pid", 1);
        json.WriteNumber("tid", track);
        json.WriteNumber("ts", time.TotalMicroseconds);
    }

    private static int ThreadOf(Activity span) => (int)span.GetTagItem("thread.id")!;

    private static string? ModuleOf(Activity span) => span.GetTagItem("schematic.module") as string;
}
