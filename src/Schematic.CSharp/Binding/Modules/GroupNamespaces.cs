using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The namespaces of a module's groups: the module's namespace, or one for each group, nested like the groups.</summary>
internal sealed class GroupNamespaces
{
    private readonly string _module;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _ordered = [];

    /// <param name="apis">The APIs of the module.</param>
    /// <param name="options">The options, which specify whether groups have namespaces.</param>
    /// <param name="scope">The names of the module's types: a namespace with the same name would hide a type.</param>
    public GroupNamespaces(IReadOnlyList<ApiDefinition> apis, ModuleOptions options, NameScope scope)
    {
        _module = options.Namespace;
        if (!options.HasNamespacePerGroup) return;
        foreach (var tree in apis.Select(GroupTree.Of))
            foreach (var group in tree.All) Add(group, tree, scope);
    }

    /// <summary>The namespaces of groups in order; empty if the module has a single namespace.</summary>
    public IReadOnlyList<string> All => _ordered;

    /// <summary>Returns the namespace of a group's declarations.</summary>
    public string Of(string? group) => group is not null && _names.TryGetValue(group, out var name) ? name : _module;

    /// <summary>Returns the name of a type within the module's namespace.</summary>
    public string Within(string? group, string type) => Of(group) == _module ? type : $"{Of(group)[(_module.Length + 1)..]}.{type}";

    /// <summary>Returns the namespaces that a file must import: the namespaces that contain its own are already in scope.</summary>
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
