using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Runtime;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The names of elements and attributes. A prefix whose namespace is stated at one location has it everywhere.</summary>
internal sealed class XmlNames(ModuleTypes types, RuntimeReferences runtime)
{
    private readonly Dictionary<string, string> _learned = new(StringComparer.Ordinal)
    {
        ["xml"] = "http://www.w3.org/XML/1998/namespace",
        ["xsi"] = "http://www.w3.org/2001/XMLSchema-instance",
    };

    private bool _isComplete;

    /// <summary>Collects the namespaces of the prefixes of a document.</summary>
    public void Collect(XmlObject xml)
    {
        if (xml is { Prefix: { } prefix, Namespace: { } space }) _learned.TryAdd(prefix, space);
        if (xml.Items is not null) Collect(xml.Items);
        foreach (var position in xml.Positions) Collect(position);
    }

    /// <summary>Creates a name.</summary>
    /// <param name="xml">The representation, which may state a namespace and a prefix.</param>
    /// <param name="name">The name, with or without a prefix.</param>
    public Expression Of(XmlObject xml, string name)
    {
        var local = LocalOf(name);
        var prefix = local.Length < name.Length ? name[..^(local.Length + 1)] : xml.Prefix;
        var space = xml.Namespace ?? (prefix is null ? null : NamespaceOf(prefix));
        IEnumerable<Expression> arguments = space is null ? [] : prefix is null ? [Expression.String(space)] : [Expression.String(space), Expression.String(prefix)];
        return Expression.Invoke($"new {runtime["XmlName"]}", [Expression.String(local), .. arguments]);
    }

    /// <summary>Returns a name without its prefix.</summary>
    public static string LocalOf(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private string? NamespaceOf(string prefix)
    {
        if (!_isComplete)
        {
            foreach (var member in types.All.Select(type => type.Definition).OfType<ObjectDefinition>().SelectMany(type => type.Members))
                if (member.Xml is { } xml) Collect(xml);
            _isComplete = true;
        }

        return _learned.GetValueOrDefault(prefix);
    }
}
