using Schematic.CSharp.Binding.Clients;
using Schematic.CSharp.Binding.Models;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding;

/// <summary>Binds an API definition to the C# code of a module.</summary>
public static class ModuleBinder
{
    /// <summary>Binds the APIs of a module.</summary>
    /// <param name="apis">The APIs that share the module, in order.</param>
    /// <param name="options">The options that the user sets.</param>
    /// <param name="diagnostics">Receives diagnostics for definitions that C# cannot express.</param>
    /// <returns>The plan: the files and their declarations.</returns>
    public static ModulePlan Bind(IReadOnlyList<ApiDefinition> apis, ModuleOptions options, DiagnosticBag diagnostics)
    {
        var prepared = apis.Select(api => SocketTypes.AddTo(ResponseUnions.AddTo(CredentialParameters.Mark(api), diagnostics))).ToList();
        apis = [.. prepared.Select(api => api.Api)];
        var types = prepared.Select(api => api.Types).ToList();
        var context = Context(apis, options, diagnostics);
        return options.FindMentions is { } find ? BindMentioned(apis, types, context, find) : Bind(apis, types, context);
    }

    // The names of a module depend on all its parts, so the whole module is declared first, and then the parts that are generated are bound.
    private static ModulePlan BindMentioned(
        IReadOnlyList<ApiDefinition> apis, List<IReadOnlyList<SocketTypes>> types, ModuleContext declared, Func<IReadOnlyList<string>, IReadOnlySet<string>> find)
    {
        new ModelBinder(declared).Declare();
        var whole = apis.Select((api, index) => new ApiBinder(declared, api, index, types[index]).Declare()).ToList();
        var context = Context(apis, declared.Options, new DiagnosticBag(), declared);
        var untyped = new UntypedMembers(context.Types, declared.Members);
        var names = ModuleSelection.NamesOf(whole, context.Names, untyped);
        var mentioned = find(names);
        // A union of all messages in one direction is not part of the description.
        var messages = types.Select(api => api.Select(socket => (IReadOnlyList<TypeReference>)[socket.Sent, socket.Received]).ToList()).ToList();
        var selection = ModuleSelection.Of(context, apis, messages, whole, untyped, mentioned);
        var part = Bind(apis, types, context with { Selection = selection, Whole = declared });
        return part with
        {
            Names = names,
            Mentioned = [.. mentioned.Order(StringComparer.Ordinal)],
            Apis = [.. whole.Select((api, index) => api with { Endpoints = [.. api.Endpoints.Select(endpoint => endpoint with { IsGenerated = selection.Has(index, endpoint.Id) })] })],
        };
    }

    private static ModulePlan Bind(IReadOnlyList<ApiDefinition> apis, List<IReadOnlyList<SocketTypes>> types, ModuleContext context)
    {
        var options = context.Options;
        var units = new UnitBinder(options, context.Namespaces);
        // Models come first: requests and methods depend on their members.
        var models = new ModelBinder(context).Bind();
        var bound = apis.Select((api, index) => new ApiBinder(context, api, index, types[index]).Bind()).ToList();
        var codecs = new CodecHolderPlan
        {
            Name = context.Names.Codecs,
            Documentation = ["<summary>Codecs for lists, maps and nullable values.</summary>"],
            Codecs = context.Resolver.Codecs.All,
            Hooks = context.Resolver.Codecs.Hooks,
        };
        var xml = new XmlHolderPlan { Name = context.Names.Xml, Documentation = ["<summary>The XML of types and documents.</summary>"], Shapes = context.Xml.All };
        IReadOnlyList<UnitPlan<FilePlan>> files =
        [
            .. bound.SelectMany(api => api.Files).SelectMany(units.Bind),
            .. models.SelectMany(units.Bind),
            .. codecs.Codecs.Count + codecs.Hooks.Count == 0 ? [] : units.Bind(new FileDeclarations(codecs.Name, [codecs]) { UsedGroups = [.. models.Select(file => file.Group).OfType<string>()] }),
            .. xml.Shapes.Count == 0 ? [] : units.Bind(new FileDeclarations(xml.Name, [xml])),
        ];
        return new ModulePlan
        {
            Name = options.ModuleName,
            Namespace = options.Namespace,
            GroupNamespaces = [.. context.Namespaces.All.Where(name => files.Any(file => file.Plan.Namespace == name || file.Plan.Namespace.StartsWith(name + ".", StringComparison.Ordinal)))],
            IsInternal = options.IsInternal,
            Registration = context.Names.Registration,
            Units = files,
            Runtime = [.. context.Runtime.Names.Concat(files.SelectMany(file => file.Plan.Declarations).SelectMany(declaration => declaration.Runtime)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Apis = [.. bound.Select(api => api.Api)],
        };
    }

    // What depends on the whole module only, such as its names, is taken from the context in which it was bound.
    private static ModuleContext Context(IReadOnlyList<ApiDefinition> apis, ModuleOptions options, DiagnosticBag diagnostics, ModuleContext? bound = null)
    {
        var types = bound?.Types ?? new ModuleTypes(apis);
        var names = bound?.Names ?? new ModuleNames(apis, types, options);
        var runtime = new RuntimeReferences(options.SharedNamespace);
        var resolver = new TypeResolver(types, names.Types, new ModuleCodecs(names.Codecs, runtime, apis.SelectMany(api => api.ProjectTypes)), runtime);
        return new ModuleContext
        {
            Options = options,
            Names = names,
            Types = types,
            Namespaces = bound?.Namespaces ?? new GroupNamespaces(apis, options, names.Scope),
            Secrets = bound?.Secrets ?? new SecretTypes(types),
            Usages = bound?.Usages ?? TypeUsageAnalysis.Of(apis, types, options.SendsNulls),
            Resolver = resolver,
            Xml = new ModuleXml(names.Xml, types, resolver, runtime),
            Members = new ModuleMembers(),
            Links = bound?.Links ?? [.. apis.Select(api => LinkResolver.Of(api, ClientBinder.BaseUrl(api)))],
            Runtime = runtime,
            Diagnostics = diagnostics,
        };
    }
}
