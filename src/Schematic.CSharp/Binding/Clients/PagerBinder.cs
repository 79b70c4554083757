using Schematic.CSharp.Binding.Requests;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds pagination to calls of the shared pagers.</summary>
internal sealed class PagerBinder(ModuleContext context, int api)
{
    public PagerCall? Bind(BoundRequest request)
    {
        _ = context;
        _ = api;
        return null;
    }
}

/// <summary>A call that makes a pager.</summary>
/// <param name="ReturnType">The type of the pager.</param>
/// <param name="Call">What is called.</param>
/// <param name="Arguments">The arguments after the request.</param>
internal sealed record PagerCall(string ReturnType, string Call, IReadOnlyList<string> Arguments);
