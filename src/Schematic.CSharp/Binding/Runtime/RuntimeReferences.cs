using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>Creates a module's references to the run-time part and records them, because only referenced code is generated.</summary>
/// <param name="sharedNamespace">The namespace of the run-time part.</param>
internal sealed class RuntimeReferences(string sharedNamespace)
{
    // Qualified when they are first mentioned: thousands of expressions mention the same names.
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

    /// <summary>The recorded names.</summary>
    public IReadOnlyCollection<string> Names => _names.Keys;

    /// <summary>Gets the qualified name of a type, or of a static member as <c>Type.Member</c>.</summary>
    public string this[string name]
    {
        get
        {
            if (_names.GetValueOrDefault(name) is { } known) return known;
            return _names[name] = RuntimeNamespaces.Qualified(sharedNamespace, name);
        }
    }

    /// <summary>Creates a type of the run-time part.</summary>
    public CSharpType Type(string name, params IReadOnlyList<CSharpType> arguments) => new(this[name], arguments);

    /// <summary>Creates a call of a static member of the run-time part.</summary>
    public Expression Call(string name, params IEnumerable<Expression> arguments) => Expression.Invoke(this[name], arguments);

    /// <summary>Records a member that is reached through an instance, or a type that generated code does not mention.</summary>
    public void Use(string name) => _names.TryAdd(name, null);
}
