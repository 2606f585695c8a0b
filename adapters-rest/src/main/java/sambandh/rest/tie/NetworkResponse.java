package sambandh.rest.tie;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.tie.ShowNetwork;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.rest.shared.Wire;

/** Who is tied to whom around a customer. */
@Serdeable
@Schema(name = "Network")
record NetworkResponse(
        @Schema(description = "By distance, the customer asked about first; at most 500.")
        List<NetworkNode> nodes,

        @Schema(description = "What was found on the way to them; at most 2000.")
        List<NetworkEdge> edges,

        @Schema(description = "true: there is more than is shown.", example = "false")
        boolean cut) {

    /** A customer or a person. */
    @Serdeable
    @Schema(name = "NetworkNode")
    record NetworkNode(
            @Schema(description = "Whether it is a customer or a person.", example = "customer")
            String kind,

            UUID id,

            @Schema(description = "As the customer or the person is called.", example = "চা বাগান লিমিটেড")
            String name,

            @Schema(description = "Over how many edges, the shortest way.", example = "1")
            int distance) {}

    /** A tie that holds today, or that a person belongs to a customer. */
    @Serdeable
    @Schema(name = "NetworkEdge")
    record NetworkEdge(
            @Schema(description = "As of ties; member: from belongs to the customer.", example = "member")
            String kind,

            @Schema(description = "Where the tie begins.") TiePartyBody from,
            @Schema(description = "Where it ends.") TiePartyBody to,

            @Schema(description = "false: it is the same the other way round.", example = "true")
            boolean directed,

            @Schema(description = "Only of members.", example = "buyer") @Nullable String role,

            @Schema(description = "Only of members, where it is known.", example = "decides") @Nullable String influence) {
        static NetworkEdge of(Network.Edge edge) {
            return new NetworkEdge(
                    edge.kind().value(),
                    TiePartyBody.of(edge.from()),
                    TiePartyBody.of(edge.to()),
                    edge.directed(),
                    edge.role() == null ? null : edge.role().value(),
                    edge.influence() == null ? null : edge.influence().value());
        }
    }

    static NetworkResponse of(ShowNetwork.Shown shown) {
        return new NetworkResponse(
                shown.network().nodes().entrySet().stream()
                        .map(node -> node(node.getKey(), node.getValue(), shown))
                        .toList(),
                shown.network().edges().stream().map(NetworkEdge::of).toList(),
                shown.network().cut());
    }

    private static NetworkNode node(Party party, int distance, ShowNetwork.Shown shown) {
        return new NetworkNode(
                Wire.code(party.kind()), party.id(), shown.names().getOrDefault(party, ""), distance);
    }
}
