using System.Diagnostics;
using System.Globalization;
using System.Text;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Finds the types that two APIs of a module define alike, so that code for them is generated once.</summary>
internal static class SharedTypes
{
    /// <summary>The names of the types that both lists define with the same members and values, down to the types they refer to.</summary>
    public static IReadOnlyCollection<string> Between(IReadOnlyList<TypeDefinition> first, IReadOnlyList<TypeDefinition> second)
    {
        if (ReferenceEquals(first, second)) return [.. first.Select(type => type.Name)];

        var known = first.ToDictionary(type => type.Name, Shape.Of, StringComparer.Ordinal);
        var alike = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var type in second)
        {
            if (!known.TryGetValue(type.Name, out var other)) continue;
            var shape = Shape.Of(type);
            if (shape.Text == other.Text) alike.Add(type.Name, shape.References);
        }

        // A type that refers to one which differs is a different type itself.
        while (alike.Where(type => !type.Value.All(alike.ContainsKey)).Select(type => type.Key).ToList() is { Count: > 0 } different)
            foreach (var name in different) alike.Remove(name);
        return alike.Keys;
    }

    // Everything of a definition that generated code depends on, as text; documentation does not matter.
    private sealed class Shape : ITypeVisitor<Shape>
    {
        private readonly StringBuilder _text = new();
        private readonly List<string> _references = [];

        public string Text => _text.ToString();

        public IReadOnlyList<string> References => _references;

        public static Shape Of(TypeDefinition type)
        {
            var shape = new Shape();
            shape.Append(type.Kind, type.IsDeprecated);
            return type.Accept(shape);
        }

        public Shape Visit(AliasDefinition type)
        {
            Add(type.Target);
            return this;
        }

        public Shape Visit(ObjectDefinition type)
        {
            foreach (var member in type.Members) Add(member);
            if (type.AdditionalMembers is { } additional) Add(additional);
            return this;
        }

        public Shape Visit(EnumDefinition type)
        {
            Append(type.ValueType);
            foreach (var known in type.Values) Append(known.Value, known.CodeName, known.IsDeprecated);
            return this;
        }

        public Shape Visit(UnionDefinition type)
        {
            Append(type.Discriminator);
            foreach (var branch in type.Branches) Add(branch);
            return this;
        }

        private void Add(Member member)
        {
            Append(member.Name, member.CodeName, member.IsRequired, member.IsReadOnly, member.IsWriteOnly, member.IsDeprecated);
            Append((member.Constant as ScalarNode)?.Text, (member.Default as ScalarNode)?.Text);
            Add(member.Type);
        }

        private void Add(UnionBranch branch)
        {
            Append(branch.CodeName);
            foreach (var value in branch.DiscriminatorValues) Append(value);
            Add(branch.Type);
        }

        private void Add(TypeReference reference)
        {
            Append(reference.GetType().Name, reference.IsNullable);
            switch (reference)
            {
                case PrimitiveReference primitive:
                    Append(primitive.Kind, primitive.IsQuoted);
                    break;
                case ArrayReference array:
                    Add(array.Item);
                    break;
                case MapReference map:
                    Add(map.Value);
                    break;
                case NamedReference named:
                    Append(named.Name);
                    _references.Add(named.Name);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        // Lengths keep neighbours apart: ("ab", "c") differs from ("a", "bc").
        private void Append(params ReadOnlySpan<object?> parts)
        {
            foreach (var part in parts)
            {
                var text = Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";
                _text.Append(CultureInfo.InvariantCulture, $"{(part is null ? -1 : text.Length)}:{text}");
            }
        }
    }
}
