using System.Globalization;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>Reads the notation of <see cref="Specification"/> for one version.</summary>
internal sealed class SpecificationParser
{
    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries;

    private readonly OpenApiVersion _version;
    private readonly Dictionary<string, ObjectModel> _objects = new(StringComparer.Ordinal);

    private SpecificationParser(OpenApiVersion version) => _version = version;

    /// <summary>Creates the objects of a version.</summary>
    public static IReadOnlyDictionary<string, ObjectModel> Parse(string notation, OpenApiVersion version)
    {
        var parser = new SpecificationParser(version);
        ObjectModel? current = null;
        foreach (var text in notation.Split('\n', Words | StringSplitOptions.TrimEntries))
        {
            var line = text.Split(' ', Words);
            if (char.IsAsciiLetterUpper(line[0][0])) current = parser.Begin(line);
            else if (line[0] == "-") parser.AddRule(current!, line);
            else parser.AddField(current!, line);
        }

        return parser._objects;
    }

    private ObjectModel Begin(string[] line)
    {
        var model = Object(line[0]);
        model.IsOpen = line.Length == 2 && Includes(line[1]["open:".Length..]);
        return model;
    }

    private ObjectModel Object(string name)
    {
        if (!_objects.TryGetValue(name, out var model)) _objects.Add(name, model = new ObjectModel(name.Replace('_', ' ')));
        return model;
    }

    private void AddField(ObjectModel model, string[] line)
    {
        if (IsVersion(line[^1]) && !Includes(line[^1])) return;
        var field = Form(line[1]);
        if (line[0] is ['*', .. var keys]) (model.Keys, model.Entry) = (KeyRule.Named(keys), field);
        else model.Fields.Add(line[0], field);
        if (line.AsSpan(2).Contains("required")) model.Required.Add(line[0]);
    }

    private FieldModel Form(string text) => text switch
    {
        "any" => new(ValueForm.Any),
        "string" => new(ValueForm.String),
        "uri" => new(ValueForm.Uri),
        "email" => new(ValueForm.Email),
        "boolean" => new(ValueForm.Boolean),
        "number" => new(ValueForm.Number),
        "count" => new(ValueForm.Count),
        "limit" => new(ValueForm.Limit),
        "types" => new(ValueForm.Types),
        ['\'', ..] => new(ValueForm.Words) { Words = text.Replace("'", "", StringComparison.Ordinal).Split(',') },
        ['[', .. var item, ']'] => new(ValueForm.List) { Item = Form(item) },
        ['[', .. var item, ']', '+'] => new(ValueForm.List) { Item = Form(item), IsFilled = true },
        ['{', ..] => Map(text),
        [.. var name, '&'] => new(ValueForm.Object) { Object = Object(name), AllowsReference = true },
        _ => new(ValueForm.Object) { Object = Object(text) },
    };

    private FieldModel Map(string text)
    {
        var end = text.LastIndexOf('}');
        return new(ValueForm.Map) { Item = Form(text[1..end]), Keys = end == text.Length - 1 ? null : KeyRule.Named(text[(end + 1)..]) };
    }

    private void AddRule(ObjectModel model, string[] line)
    {
        if (IsVersion(line[^1]))
        {
            if (!Includes(line[^1])) return;
            line = line[..^1];
        }

        var (words, conditions) = (line[1..], Array.Empty<FieldCondition>());
        if (words[0] == "when") (words, conditions) = (words[2..], [.. words[1].Split('&').Select(Condition)]);

        var kind = Kind(words[0]);
        var hasWords = kind is FieldRuleKind.Allows or FieldRuleKind.Matches;
        model.Rules.Add(new FieldRule(kind, hasWords ? [words[1]] : words[1..], conditions, hasWords ? words[2].Split(',') : []));
    }

    private static FieldRuleKind Kind(string word) => word switch
    {
        "exclusive" => FieldRuleKind.Exclusive,
        "one" => FieldRuleKind.One,
        "some" => FieldRuleKind.Some,
        "single" => FieldRuleKind.Single,
        "entries" => FieldRuleKind.Entries,
        "unique" => FieldRuleKind.Unique,
        "member" => FieldRuleKind.Member,
        "requires" => FieldRuleKind.Requires,
        "forbids" => FieldRuleKind.Forbids,
        "allows" => FieldRuleKind.Allows,
        "matches" => FieldRuleKind.Matches,
        _ => throw new FormatException($"'{word}' is not a rule."),
    };

    private static FieldCondition Condition(string text) =>
        text.Split('=') is [var field, var values] ? new(field, values.Split(',')) : new(text, []);

    private static bool IsVersion(string word) => word.Trim('-', '+') is ['3', '.', _];

    private bool Includes(string versions)
    {
        var version = (OpenApiVersion)((int)OpenApiVersion.Version30 + int.Parse(versions.Trim('-', '+')[2..], CultureInfo.InvariantCulture));
        return versions switch
        {
            [.., '+'] => _version >= version,
            ['-', ..] => _version <= version,
            _ => _version == version,
        };
    }
}
