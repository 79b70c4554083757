using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>How a module refers to the run-time part. Whatever it refers to is remembered, since nothing else is generated.</summary>
/// <param name="sharedNamespace">The namespace of the run-time part.</param>
internal sealed class RuntimeReferences(string sharedNamespace)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>What was referred to.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>A type, or a static member as <c>Type.Member</c>, with its namespace.</summary>
    public string this[string name]
    {
        get
        {
            Use(name);
            return $"global::{sharedNamespace}.{name}";
        }
    }

    /// <summary>A type of the run-time part.</summary>
    public CSharpType Type(string name, params IReadOnlyList<CSharpType> arguments) => new(this[name], arguments);

    /// <summary>A call of a static member of the run-time part.</summary>
    public Expression Call(string name, params IEnumerable<Expression> arguments) => Expression.Invoke(this[name], arguments);

    /// <summary>Remembers a member that is reached through an instance, or a type that nothing names.</summary>
    public void Use(string name) => _names.Add(name);
}
