using System.Diagnostics;
using System.Globalization;
using System.Text;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The parts of a type on which generated code depends, as a string; documentation is not included.</summary>
public sealed class TypeShape
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _references = [];

    private TypeShape()
    {
    }

    /// <summary>The shape as a string, equal for equivalent types.</summary>
    public string Text => _text.ToString();

    /// <summary>The names of the types that the type refers to.</summary>
    public IReadOnlyList<string> References => _references;

    /// <summary>Returns the shape of a type.</summary>
    public static TypeShape Of(TypeDefinition type)
    {
        var shape = new TypeShape();
        shape.Append(type.Kind, type.IsDeprecated);
        if (type.ProjectType is { } project) shape.Append(project.Name, project.Converter);
        type.AddTo(shape);
        return shape;
    }

    internal void Add(TypeReference reference)
    {
        Append(reference.GetType().Name, reference.IsNullable);
        switch (reference)
        {
            case PrimitiveReference primitive:
                Append(primitive.Kind, primitive.IsQuoted, primitive.AllowsQuotes);
                if (primitive.ProjectType is { } project) Append(project.Name, project.Converter);
                break;
            case ArrayReference array:
                Add(array.Item);
                break;
            case MapReference map:
                Append(map.AllowsOthers);
                Add(map.Value);
                break;
            case EmptyableReference emptyable:
                Add(emptyable.Value);
                break;
            case NamedReference named:
                Append(named.Name);
                _references.Add(named.Name);
                break;
            default:
                throw new UnreachableException();
        }
    }

    // Lengths separate adjacent parts: ("ab", "c") differs from ("a", "bc").
    internal void Append(params ReadOnlySpan<object?> parts)
    {
        foreach (var part in parts)
        {
            var text = Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";
            _text.Append(CultureInfo.InvariantCulture, $"{(part is null ? -1 : text.Length)}:{text}");
        }
    }

    internal void Append(DocumentNode? node) => Append((node as ScalarNode)?.Text);
}
