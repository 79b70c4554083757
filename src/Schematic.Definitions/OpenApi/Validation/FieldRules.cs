using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>Checks rules about several fields of an object.</summary>
internal sealed class FieldRules(ValidationReport report)
{
    /// <summary>Checks an object against a rule.</summary>
    public void Check(FieldRule rule, ObjectModel model, MappingNode node)
    {
        if (!Applies(rule, node)) return;
        switch (rule.Kind)
        {
            case FieldRuleKind.Exclusive:
                CheckExclusive(rule, node);
                break;
            case FieldRuleKind.One:
                CheckExclusive(rule, node);
                CheckSome(rule, model, node);
                break;
            case FieldRuleKind.Some:
                CheckSome(rule, model, node);
                break;
            case FieldRuleKind.Single:
                if (node[rule.Fields[0]] is MappingNode { Entries.Count: not 1 } map) report.Add(DiagnosticDescriptors.InvalidFieldValue, map.Location, rule.Fields[0], "a mapping with one entry");
                break;
            case FieldRuleKind.Entries:
                if (node.Entries.Count == 0) report.Add(DiagnosticDescriptors.InvalidFieldValue, node.Location, node.Key, "a mapping with at least one entry");
                break;
            case FieldRuleKind.Unique:
                CheckUnique(rule, node);
                break;
            case FieldRuleKind.Member:
                CheckMember(rule, node);
                break;
            case FieldRuleKind.Requires:
                foreach (var name in rule.Fields)
                    if (node[name] is null) report.Add(DiagnosticDescriptors.MissingField, node.Location, model.Name, name);
                break;
            case FieldRuleKind.Forbids:
                foreach (var name in rule.Fields)
                    if (node[name] is { } entry) report.Add(DiagnosticDescriptors.FieldNotApplicable, entry.KeyLocation, name, Describe(rule, node));
                break;
            default:
                CheckValue(rule, node);
                break;
        }
    }

    private static bool Applies(FieldRule rule, MappingNode node)
    {
        foreach (var (field, values) in rule.Conditions)
        {
            if (node[field] is not { } value) return false;
            if (values.Length > 0 && !(value.AsText() is { } text && values.Contains(text))) return false;
        }

        return true;
    }

    private static string Describe(FieldRule rule, MappingNode node)
    {
        var (field, values) = rule.Conditions[0];
        return values.Length == 0 ? $"next to '{field}'" : $"if '{field}' is '{node[field].AsText()}'";
    }

    private void CheckExclusive(FieldRule rule, MappingNode node)
    {
        DocumentNode? first = null;
        foreach (var name in rule.Fields)
        {
            if (node[name] is not { } entry) continue;
            if (first is not null)
            {
                var isAfter = (entry.Line, entry.Column).CompareTo((first.Line, first.Column)) > 0;
                report.Add(DiagnosticDescriptors.ExclusiveFields, (isAfter ? entry : first).KeyLocation, first.Key, name);
            }

            first ??= entry;
        }
    }

    private void CheckSome(FieldRule rule, ObjectModel model, MappingNode node)
    {
        foreach (var name in rule.Fields)
            if (node[name] is not null) return;
        report.Add(DiagnosticDescriptors.NoneOfFields, node.Location, model.Name, ValueForms.Quote(rule.Fields));
    }

    private void CheckUnique(FieldRule rule, MappingNode node)
    {
        var items = node.GetSequence(rule.Fields[0]).Elements();
        if (items.Count < 2) return;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var values = rule.Fields.Skip(1).Select(name => item.GetText(name)).ToList();
            if (values.Contains(null)) continue;
            var key = string.Join(' ', values);
            if (!known.TryAdd(key, item.Line)) report.Add(DiagnosticDescriptors.DuplicateItem, item.Location, key, rule.Fields[0], known[key]);
        }
    }

    private void CheckMember(FieldRule rule, MappingNode node)
    {
        var (value, allowed) = (node[rule.Fields[0]], node.GetSequence(rule.Fields[1]));
        if (value.AsText() is { } text && allowed is { Items.Count: > 0 } && !allowed.Items.Any(item => item.AsText() == text))
            report.Add(DiagnosticDescriptors.InvalidFieldValue, value!.Location, rule.Fields[0], $"one of the values of '{rule.Fields[1]}'");
    }

    private void CheckValue(FieldRule rule, MappingNode node)
    {
        var name = rule.Fields[0];
        if (node[name].AsText() is not { } text) return;
        var expected = rule.Kind == FieldRuleKind.Allows
            ? rule.Words.Contains(text) ? null : (rule.Words.Length == 1 ? "" : "one of ") + ValueForms.Quote(rule.Words)
            : KeyRule.Named(rule.Words[0]) is var named && named.Allows(text) ? null : named.Text;
        if (expected is not null) report.Add(DiagnosticDescriptors.InvalidFieldValue, node[name]!.Location, name, $"{expected} {Describe(rule, node)}");
    }
}
