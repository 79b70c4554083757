using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi;

namespace Schematic.Definitions.Overrides;

/// <summary>The entries of an overrides file for webhooks.</summary>
internal sealed class WebhookSettings(DiagnosticBag diagnostics)
{
    private const string Signature = "signature";

    private WebhookSignature? _signature;
    private SourceLocation _location;
    private bool _isUsed;

    /// <summary>The section of the file.</summary>
    public const string Section = "webhooks";

    /// <summary>Reads the section.</summary>
    public void Read(DocumentNode section)
    {
        if (section is not MappingNode) Malformed(section.Location, $"'{Section}'", $"a mapping with the key {Signature}");
        foreach (var entry in section.Members())
        {
            if (entry.Key == Signature) (_signature, _location) = (new WebhookSignatureReader(Malformed).Read(entry), entry.KeyLocation);
            else Malformed(entry.KeyLocation, $"'{entry.Key}'", Signature);
        }
    }

    /// <summary>Applies the settings to an API.</summary>
    public ApiDefinition Apply(ApiDefinition api)
    {
        if (_signature is null || api.Webhooks.Count == 0) return api;
        _isUsed = true;
        return api with { WebhookSignature = _signature };
    }

    /// <summary>Reports a signature of an API without webhooks.</summary>
    public void ReportIdle()
    {
        if (_signature is not null && !_isUsed) diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, _location, Section, Signature, "");
    }

    private void Malformed(SourceLocation location, string subject, string expected) => diagnostics.Report(DiagnosticDescriptors.InvalidOverride, location, subject, expected);
}
