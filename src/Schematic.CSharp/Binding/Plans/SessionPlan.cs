using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>An open connection to a WebSocket endpoint.</summary>
internal sealed record SessionPlan : DeclarationPlan
{
    public override string Template => "session.scriban";

    internal override IEnumerable<string> Runtime => ["ApiSocket", "ApiSocketConnection", "ApiClientOptions.WebSocketFactory"];

    /// <summary>The type of the messages that the client sends.</summary>
    public required CSharpType Sent { get; init; }

    /// <summary>The expression for the codec that writes them.</summary>
    public required Expression SentCodec { get; init; }

    /// <summary>The type of the messages that the server sends.</summary>
    public required CSharpType Received { get; init; }

    /// <summary>The expression for the codec that reads them.</summary>
    public required Expression ReceivedCodec { get; init; }

    /// <summary>The methods that send messages.</summary>
    public required IReadOnlyList<SendPlan> Sends { get; init; }

    /// <summary>The method that sends the last message; null if there is none.</summary>
    public SendPlan? Goodbye { get; init; }
}

/// <summary>A method that sends a message.</summary>
internal sealed record SendPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The type of the message.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>The method that is called.</summary>
    public required string Call { get; init; }

    /// <summary>The message as an argument of that method.</summary>
    public required Expression Message { get; init; }

    /// <summary>True if the message has values that the caller must supply.</summary>
    public bool NeedsValues { get; init; }
}

/// <summary>A method of a client that opens a connection.</summary>
internal sealed record ConnectPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The name of the session.</summary>
    public required string Session { get; init; }

    /// <summary>The declarations of the parameters.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>The request that the method creates, or that it takes.</summary>
    public required ConstructionPlan Request { get; init; }

    /// <summary>The name of the parameter that holds the request; null if the method creates it.</summary>
    public string? Argument { get; init; }

    /// <summary>The method of the session that sends the first message; null if there is none.</summary>
    public SendPlan? Open { get; init; }

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>True if the compiler prefers it to its overloads.</summary>
    public bool IsPreferred { get; init; }
}
