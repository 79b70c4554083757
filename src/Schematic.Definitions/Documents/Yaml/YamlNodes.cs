using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Creates the nodes of a YAML document.</summary>
internal sealed class YamlNodes(string path, YamlSource source, YamlAnchors anchors, DiagnosticBag diagnostics)
{
    private readonly TextPool _texts = new();

    /// <summary>Creates the null of an omitted value.</summary>
    /// <param name="properties">The properties of the value.</param>
    /// <param name="position">The index after the indicator before the value.</param>
    public ScalarNode Nothing(YamlProperties properties, int position) => Scalar(properties, position, "", isPlain: true, textOffset: 0);

    /// <summary>Creates a scalar.</summary>
    /// <param name="properties">The properties of the scalar.</param>
    /// <param name="position">The index of its first character.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isPlain">True if it has neither quotes nor an indicator.</param>
    /// <param name="textOffset">The number of columns before the value; null if the document contains the value in another form.</param>
    public ScalarNode Scalar(YamlProperties properties, int position, string value, bool isPlain, int? textOffset)
    {
        var shared = _texts.Share(value);
        var (kind, text) = YamlScalar.Resolve(properties.Tag, isPlain, shared);
        var (_, line, column) = source.Locate(properties.StartOr(position));
        var node = new ScalarNode(path, line, column, kind, text, shared) { TextOffset = properties.IsNone ? textOffset : null };
        Complete(properties, node);
        return node;
    }

    /// <summary>Creates an empty mapping.</summary>
    public MappingNode? Mapping(YamlProperties properties, int position, int depth)
    {
        var (_, line, column) = source.Locate(properties.StartOr(position));
        return new MappingNode(path, line, column) is var node && IsTooDeep(node, depth) ? null : node;
    }

    /// <summary>Creates an empty sequence.</summary>
    public SequenceNode? Sequence(YamlProperties properties, int position, int depth)
    {
        var (_, line, column) = source.Locate(properties.StartOr(position));
        return new SequenceNode(path, line, column) is var node && IsTooDeep(node, depth) ? null : node;
    }

    /// <summary>Registers the anchor of a node and checks its tag.</summary>
    public void Complete(YamlProperties properties, DocumentNode node)
    {
        anchors.Close(properties.Anchor, node);
        if (!YamlScalar.IsKnownTag(properties.Tag)) diagnostics.Report(DiagnosticDescriptors.UnknownTag, node.Location, properties.Tag);
    }

    /// <summary>Creates the value of an alias.</summary>
    /// <param name="name">The name of the alias.</param>
    /// <param name="position">The index of the asterisk.</param>
    /// <param name="depth">The number of collections that contain it.</param>
    public DocumentNode? Alias(string name, int position, int depth)
    {
        // A value such as */* is not intended as an alias.
        if (!anchors.Has(name) && !(char.IsLetterOrDigit(name[0]) || name[0] is '_' or '-'))
        {
            source.Fail(position + 1, $"'{name[0]}' does not begin the name of an alias; a string that begins with '*' needs quotes");
            return null;
        }

        return anchors.Expand(name, source.Locate(position), depth);
    }

    private bool IsTooDeep(DocumentNode node, int depth)
    {
        if (depth <= ReadingLimits.Depth) return false;
        diagnostics.Report(DiagnosticDescriptors.NestingTooDeep, node.Location, ReadingLimits.Depth);
        return true;
    }
}
