using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The namespaces of a module's groups: the module's own, or one for each group within it. A group below another is within that one's.</summary>
internal sealed class GroupNamespaces
{
    private readonly string _module;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _ordered = [];

    /// <param name="apis">The APIs of the module.</param>
    /// <param name="options">Whether groups have namespaces.</param>
    /// <param name="scope">The names of the module's types: a namespace of the same name would hide one.</param>
    public GroupNamespaces(IReadOnlyList<ApiDefinition> apis, ModuleOptions options, NameScope scope)
    {
        _module = options.Namespace;
        if (!options.HasNamespacePerGroup) return;
        foreach (var tree in apis.Select(GroupTree.Of))
            foreach (var group in tree.All) Add(group, tree, scope);
    }

    /// <summary>The namespaces of groups in order; none where all is in the module's.</summary>
    public IReadOnlyList<string> All => _ordered;

    /// <summary>The namespace of what belongs to a group.</summary>
    public string Of(string? group) => group is not null && _names.TryGetValue(group, out var name) ? name : _module;

    /// <summary>The name of a type within the module's namespace.</summary>
    public string Within(string? group, string type) => Of(group) == _module ? type : $"{Of(group)[(_module.Length + 1)..]}.{type}";

    /// <summary>The namespaces that a file has to name: those around its own are open to it.</summary>
    public IReadOnlyList<string> Used(FileDeclarations file)
    {
        var around = Of(file.Group) + ".";
        var used = file.UsedGroups.Select(Of).Where(name => !around.StartsWith(name + ".", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return used.Count == 0 ? [] : [.. _ordered.Where(used.Contains)];
    }

    private void Add(string group, GroupTree tree, NameScope scope)
    {
        if (_names.ContainsKey(group)) return;
        var parent = tree.ParentOf(group);
        if (parent is not null) Add(parent, tree, scope);
        var segment = CSharpIdentifier.ToPascalCase(group);
        var name = $"{Of(parent)}.{scope.Add(scope.Contains(segment) ? segment + "Api" : segment)}";
        _names.Add(group, name);
        _ordered.Add(name);
    }
}
