//! The smallest cut of a graph of blocks and people: how few people a
//! combination of published totals can depend on.

/// A graph of blocks; the weight of a link is how many people it holds.
#[derive(Debug, Clone)]
pub(super) struct Links {
    weights: Vec<Vec<u32>>,
}

impl Links {
    /// A graph of so many blocks without people.
    pub(super) fn new(nodes: usize) -> Self {
        Self { weights: vec![vec![0; nodes]; nodes] }
    }

    pub(super) fn add(&mut self, one: usize, other: usize, people: u32) {
        if one != other {
            self.weights[one][other] += people;
            self.weights[other][one] += people;
        }
    }

    /// The smallest cut that parts somebody but fewer than `below` people, and
    /// which nodes are on its one side (Stoer and Wagner 1997, with the
    /// contractions of Nagamochi, Ono and Ibaraki 1994).
    pub(super) fn smallest_cut(self, below: u32) -> Option<(u32, Vec<bool>)> {
        let mut weights = self.weights;
        let nodes = weights.len();
        let mut merged: Vec<Vec<usize>> = (0..nodes).map(|node| vec![node]).collect();
        let mut left: Vec<usize> =
            (0..nodes).filter(|node| weights[*node].iter().any(|weight| *weight > 0)).collect();
        let (mut best, mut found) = (below, None);
        while left.len() > 1 {
            // Take the nodes by how strongly they hang on those taken before.
            let mut pull = vec![0; nodes];
            let mut waiting = left.clone();
            let mut taken = Vec::with_capacity(left.len());
            while let Some(place) =
                (0..waiting.len()).rev().max_by_key(|place| pull[waiting[*place]])
            {
                let node = waiting.swap_remove(place);
                taken.push(node);
                for other in &waiting {
                    pull[*other] += weights[node][*other];
                }
            }
            // The last one hangs on all others by the cut around it.
            let last = taken[taken.len() - 1];
            if pull[last] > 0 && pull[last] < best {
                best = pull[last];
                let mut side = vec![false; nodes];
                merged[last].iter().for_each(|node| side[*node] = true);
                found = Some((best, side));
            }
            if pull[last] == 0 {
                left.retain(|node| *node != last);
                continue;
            }
            // No smaller cut parts two neighbours in this order that are held
            // together by as much.
            for place in (1..taken.len()).rev().filter(|place| pull[taken[*place]] >= best) {
                let (into, from) = (taken[place - 1], taken[place]);
                let nodes = std::mem::take(&mut merged[from]);
                merged[into].extend(nodes);
                for &other in &left {
                    let weight = std::mem::take(&mut weights[from][other]);
                    weights[other][from] = 0;
                    if other != into {
                        weights[into][other] += weight;
                        weights[other][into] += weight;
                    }
                }
                left.retain(|node| *node != from);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_smallest_cut_is_the_smallest(people in prop::collection::vec(0_u32..6, 15)) {
            let pairs = (0..6).flat_map(|one| (0..one).map(move |other| (one, other)));
            let pairs: Vec<_> = pairs.zip(people).filter(|(_, people)| *people > 1).collect();
            let mut links = Links::new(6);
            for ((one, other), people) in &pairs {
                links.add(*one, *other, *people);
            }
            let parted = |sides: usize| -> u32 {
                let cut = pairs.iter().filter(|((one, other), _)| (sides >> one ^ sides >> other) & 1 == 1);
                cut.map(|(_, people)| people).sum()
            };
            let least = (0..64).map(parted).filter(|people| (1..20).contains(people)).min();
            let found = links.smallest_cut(20);
            prop_assert_eq!(found.as_ref().map(|(people, _)| *people), least);
            if let Some((people, side)) = found {
                prop_assert_eq!(parted((0..6).filter(|node| side[*node]).map(|node| 1 << node).sum()), people);
            }
        }
    }
}
