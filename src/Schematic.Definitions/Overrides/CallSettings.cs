using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Overrides;

/// <summary>The entries of an overrides file that change how operations are called; records which of them were used.</summary>
internal sealed class CallSettings(DiagnosticBag diagnostics)
{
    private readonly List<(OverridePattern Pattern, bool Value)> _idempotent = [];
    private readonly List<(OverridePattern Pattern, TimeSpan Value)> _timeouts = [];

    /// <summary>The sections of the file, in the order of their documentation.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["idempotent", "timeout"];

    /// <summary>Reads a section.</summary>
    public void Read(DocumentNode section)
    {
        if (section is not MappingNode) Malformed(section.Location, $"'{section.Key}'", "a mapping from operations to their values");
        foreach (var entry in section.Members())
        {
            var pattern = new OverridePattern(entry.Key, entry.KeyLocation, group: null);
            if (section.Key == "idempotent") Read(entry, pattern, _idempotent, entry.AsBoolean(), "true or false");
            else Read(entry, pattern, _timeouts, CallDuration.Parse(entry.AsText()), CallDuration.Form);
        }
    }

    /// <summary>Applies the settings to an API, whose names are those of the description.</summary>
    public ApiDefinition Apply(ApiDefinition api) =>
        _idempotent.Count + _timeouts.Count == 0 ? api : api with { Endpoints = [.. api.Endpoints.Select(Apply)] };

    /// <summary>Reports the entries that match nothing.</summary>
    /// <param name="names">The names of the description.</param>
    public void ReportIdle(OverrideNames names)
    {
        foreach (var (section, patterns) in new[] { ("idempotent", _idempotent.Select(entry => entry.Pattern)), ("timeout", _timeouts.Select(entry => entry.Pattern)) })
            foreach (var pattern in patterns.Where(pattern => !pattern.IsUsed))
                diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, pattern.Location, section, pattern.Text, names.HintFor(pattern.Text, OverrideNames.Selectors));
    }

    private Endpoint Apply(Endpoint endpoint)
    {
        var names = EndpointSelection.NamesOf(endpoint);
        return endpoint with { IsIdempotent = Last(_idempotent, names) ?? endpoint.IsIdempotent, Timeout = Last(_timeouts, names) ?? endpoint.Timeout };
    }

    // All patterns are compared: a pattern without effect on one operation may match another one.
    private static T? Last<T>(List<(OverridePattern Pattern, T Value)> settings, string[] names)
        where T : struct => settings.Aggregate((T?)null, (last, setting) => setting.Pattern.Matches(names) ? setting.Value : last);

    private void Read<T>(DocumentNode entry, OverridePattern pattern, List<(OverridePattern Pattern, T Value)> settings, T? value, string expected)
        where T : struct
    {
        if (value is { } valid) settings.Add((pattern, valid));
        else Malformed(entry.Location, $"The value of '{entry.Key}'", expected);
    }

    private void Malformed(SourceLocation location, string subject, string expected) => diagnostics.Report(DiagnosticDescriptors.InvalidOverride, location, subject, expected);
}
