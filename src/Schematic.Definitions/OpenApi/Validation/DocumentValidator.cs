using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>Compares a document with the specification, field by field, without following references.</summary>
internal sealed class DocumentValidator
{
    private readonly OpenApiVersion _version;
    private readonly ValidationReport _report;
    private readonly FieldRules _rules;

    private DocumentValidator(OpenApiVersion version, ValidationReport report)
    {
        (_version, _report) = (version, report);
        _rules = new FieldRules(report);
    }

    /// <summary>Checks a document that has been read.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="diagnostics">Receives violations of the specification (SCH2140 to SCH2159) that the readers have not reported.</param>
    public static void Check(DocumentNode root, DiagnosticBag diagnostics)
    {
        if (OpenApiVersions.Of(root) is not { } version || Specification.Of(version) is not { } model || root is not MappingNode document) return;
        var report = new ValidationReport(diagnostics);
        new DocumentValidator(version, report).CheckObject(model, document);
        if (version >= OpenApiVersion.Version32) new QueryStrings(root, report).Check();
    }

    private void CheckObject(ObjectModel model, MappingNode node)
    {
        foreach (var name in model.Required)
            if (node[name] is null || node[name].IsNull()) _report.Add(DiagnosticDescriptors.MissingField, node.Location, model.Name, name);

        foreach (var entry in node.Entries)
        {
            if (model.Fields.TryGetValue(entry.Key, out var field)) CheckValue(field, entry.Key, entry, isEntry: false);
            else if (entry.Key.StartsWith("x-", StringComparison.Ordinal)) continue;
            else if (model.Entry is { } other && model.Keys!.Allows(entry.Key)) CheckValue(other, entry.Key, entry, isEntry: true);
            else if (!model.IsOpen) ReportUnknown(model, entry);
        }

        foreach (var rule in model.Rules) _rules.Check(rule, model, node);
    }

    private void ReportUnknown(ObjectModel model, DocumentNode entry)
    {
        if (_report.IsKnown(entry.Location)) return;
        if (model.Keys is { } keys && model.Fields.Count < 2) _report.Add(DiagnosticDescriptors.InvalidKey, entry.KeyLocation, entry.Key, keys.Text);
        else _report.Add(DiagnosticDescriptors.UnknownField, entry.KeyLocation, entry.Key, model.Name, Spelling.Suggest(entry.Key, model.Fields.Keys));
    }

    // Null is treated as absent, except for an object that is a component or an item.
    private void CheckValue(FieldModel field, string name, DocumentNode node, bool isEntry)
    {
        if (field.Form == ValueForm.Any) return;
        if (node.IsNull() && !(isEntry && field.Form == ValueForm.Object)) return;
        switch (field.Form)
        {
            case ValueForm.Object:
                CheckObjectOrReference(field, name, node);
                break;
            case ValueForm.List when node is SequenceNode list:
                if (field.IsFilled && list.Items.Count == 0) _report.Add(DiagnosticDescriptors.InvalidFieldValue, node.Location, name, "a list with at least one item");
                foreach (var item in list.Items) CheckValue(field.Item!, name, item, isEntry: true);
                break;
            case ValueForm.Map when node is MappingNode map:
                CheckMap(field, map);
                break;
            default:
                if (ValueForms.Expected(field, _version, node) is { } expected) _report.Add(DiagnosticDescriptors.InvalidFieldValue, node.Location, name, expected);
                break;
        }
    }

    private void CheckMap(FieldModel field, MappingNode map)
    {
        foreach (var entry in map.Entries)
        {
            if (field.Keys is { } keys && !keys.Allows(entry.Key) && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
                _report.Add(DiagnosticDescriptors.InvalidKey, entry.KeyLocation, entry.Key, keys.Text);
            CheckValue(field.Item!, entry.Key, entry, isEntry: true);
        }
    }

    private void CheckObjectOrReference(FieldModel field, string name, DocumentNode node)
    {
        var model = field.Object!;
        if (node is not MappingNode mapping)
        {
            // JSON Schema's true and false.
            var isBoolean = node.AsBoolean() is not null && field.AllowsReference && (model.IsOpen || name == "additionalProperties");
            if (!isBoolean) _report.Add(DiagnosticDescriptors.InvalidFieldValue, node.Location, name, $"a mapping (the {model.Name} object)");
        }
        else if (!field.AllowsReference || model.IsOpen || mapping["$ref"] is not { } reference)
        {
            CheckObject(model, mapping);
        }
        else if (reference.AsString() is null)
        {
            _report.Add(DiagnosticDescriptors.InvalidFieldValue, reference.Location, "$ref", "a string");
        }
    }
}
