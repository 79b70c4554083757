using System.Globalization;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>
/// Distinguishes the inline alternatives of a union by a word for their names: a title, a constant, the kind, the only component they extend, or a member that
/// no other alternative has, among their own or those of their members. A word that several alternatives have in common distinguishes none of them.
/// </summary>
internal sealed class AlternativeLabels
{
    private const int LongestTitle = 50;

    private readonly IReadOnlyList<MappingNode> _stated;
    private readonly ReferenceFollower _references;
    private readonly Dictionary<MappingNode, string> _labels = [];
    private List<Inline> _alternatives = [];
    private Dictionary<string, int> _members = [];
    private Dictionary<string, int> _innerMembers = [];
    private Dictionary<string, int> _constants = [];
    private Dictionary<string, int> _uses = [];

    public AlternativeLabels(IReadOnlyList<MappingNode> alternatives, ReferenceFollower references) => (_stated, _references) = (alternatives, references);

    /// <summary>Returns the word for an alternative, which is chosen when it is needed: most alternatives refer to a component or need no name.</summary>
    public Func<string> Of(MappingNode alternative) => () =>
    {
        if (_labels.Count == 0) Choose();
        return _labels[alternative];
    };

    private void Choose()
    {
        _alternatives = [.. _stated.Where(alternative => ReferenceFollower.ReferenceOf(alternative) is null).Distinct().Select(alternative => new Inline(alternative))];
        _members = _alternatives.SelectMany(alternative => alternative.Members).CountBy(name => name).ToDictionary();
        _constants = _alternatives.SelectMany(alternative => alternative.Constants.Keys).CountBy(name => name).ToDictionary();
        _uses = _alternatives.SelectMany(alternative => alternative.Constants.Select(constant => Use(constant.Key, constant.Value))).CountBy(use => use).ToDictionary();
        Func<Inline, string?>[] rules = [Title, Constant, alternative => alternative.Kind, Base, OwnMember];
        foreach (var rule in rules) Apply(rule);
        if (_labels.Count < _alternatives.Count)
        {
            _innerMembers = _alternatives.SelectMany(alternative => alternative.InnerMembers.Keys).CountBy(name => name).ToDictionary();
            Apply(InnerMember);
        }

        for (var index = 0; index < _stated.Count; index++) _labels.TryAdd(_stated[index], "Option" + (index + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string Use(string member, string constant) => $"{member}\n{constant}";

    private void Apply(Func<Inline, string?> rule)
    {
        var words = _alternatives.Where(alternative => !_labels.ContainsKey(alternative.Node)).Select(alternative => (alternative.Node, Word: rule(alternative))).ToList();
        var taken = _labels.Values.Concat(words.Select(pair => pair.Word).OfType<string>()).CountBy(Words.Fold).ToDictionary();
        foreach (var (node, word) in words)
            if (!string.IsNullOrEmpty(word) && taken[Words.Fold(word)] == 1) _labels.Add(node, word);
    }

    private static string? Title(Inline alternative) => alternative.Node.GetText("title") is { Length: > 0 and <= LongestTitle } title ? title : null;

    private string? Constant(Inline alternative)
    {
        if (ConstantOf(alternative.Node) is { Length: > 0 and <= LongestTitle } constant) return constant;
        return alternative.Constants.Where(member => member.Value.Length is > 0 and <= LongestTitle && _uses[Use(member.Key, member.Value)] == 1)
            .OrderByDescending(member => alternative.Required.Contains(member.Key)).ThenByDescending(member => _constants[member.Key])
            .ThenBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Value).FirstOrDefault();
    }

    private static string? ConstantOf(DocumentNode? schema) => schema is MappingNode node ? (node["const"] ?? EnumShapes.OnlyValue(node)).AsString() : null;

    private string? Base(Inline alternative) =>
        alternative.Node.GetSequence("allOf").Elements().Select(_references.LastName).OfType<string>().ToList() is [var only] ? only : null;

    // A required member first; the order of keys has no meaning.
    private string? OwnMember(Inline alternative)
    {
        var own = alternative.Members.Where(name => name.Length <= LongestTitle && _members[name] == 1)
            .OrderByDescending(alternative.Required.Contains).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
        return own is null || alternative.Members.Count == 1 ? own : "With " + own;
    }

    // A member of a member, such as the "email" of the "user".
    private string? InnerMember(Inline alternative) => alternative.InnerMembers.Where(member => member.Key.Length <= LongestTitle && _innerMembers[member.Key] == 1)
        .OrderByDescending(member => member.Value).ThenBy(member => member.Key, StringComparer.Ordinal).Select(member => "With " + member.Key).FirstOrDefault();

    /// <summary>An alternative without a name, with the members that it and its inline parts declare.</summary>
    private sealed class Inline
    {
        private Dictionary<string, bool>? _innerMembers;

        public Inline(MappingNode node)
        {
            Node = node;
            foreach (var part in Parts)
            {
                foreach (var member in part.GetMapping("properties").Members())
                {
                    Members.Add(member.Key);
                    if (ConstantOf(member) is { } constant) Constants.TryAdd(member.Key, constant);
                }

                Required.UnionWith(part.Required().Select(name => name.AsString()).OfType<string>());
            }

            Members.UnionWith(Required);
        }

        public MappingNode Node { get; }

        /// <summary>Gets the members of the members, and whether they are required.</summary>
        public Dictionary<string, bool> InnerMembers => _innerMembers ??= ReadInnerMembers();

        public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Constants { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

        public string Kind => Node.Types() is [var type] ? type : "object";

        private IEnumerable<MappingNode> Parts => Node.GetSequence("allOf").Elements().OfType<MappingNode>().Prepend(Node);

        private Dictionary<string, bool> ReadInnerMembers()
        {
            var found = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var schema in Parts.SelectMany(part => part.GetMapping("properties").Members()).OfType<MappingNode>())
            {
                var required = schema.Required().Select(name => name.AsString()).ToHashSet();
                foreach (var member in schema.GetMapping("properties").Members())
                    found[member.Key] = required.Contains(member.Key) || found.GetValueOrDefault(member.Key);
            }

            return found;
        }
    }
}
